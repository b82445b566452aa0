/** A tuple of open information extraction, its words parted by spaces. */
export interface Tuple {
  readonly relation: string;
  /** The first is the subject. */
  readonly arguments: readonly string[];
  readonly confidence: number;
}

/** Tuples by sentence. */
export type Tuples = ReadonlyMap<string, readonly Tuple[]>;

export interface CarbScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly auc: number;
}

type Rates = readonly [precision: number, recall: number];

const NONE: Rates = [0, 0];
const BE = new Set(["be", "is", "am", "are", "was", "were", "been", "being"]);
const SAYING = ["said", "told", "added", "adds", "says"];

/**
 * The score of CaRB (Bhardwaj, Aggarwal and Mausam 2019, "CaRB: A Crowdsourced Benchmark for Open IE"), as its released
 * scorer computes it by default. A predicted tuple is compared with a gold one word by word, part by part, with all
 * arguments but the first as one; words of the relation must be shared. At each threshold of confidence, precision takes
 * each tuple once, greedily by the best precision; recall takes the best tuple for each gold one. Precision, recall and
 * F1 are those of the best threshold; the area is under the curve through all, with the point (recall 0, precision 1).
 */
export function scoreCarb(gold: Tuples, predicted: Tuples): CarbScore {
  const found = byKey(predicted);
  const thresholds = [...new Set([...found.values()].flat().map(({ confidence }) => confidence))].sort(
    (a, b) => a - b,
  );
  const sums = thresholds.map(() => ({ precision: 0, predicted: 0, recall: 0, gold: 0 }));
  for (const [key, wanted] of byKey(gold)) {
    const own = found.get(key) ?? [];
    const rates = wanted.map((one) => own.map((two) => match(one, two)));
    const levels = own.map(({ confidence }) => confidence).sort((a, b) => a - b);
    let from = 0;
    for (const level of levels) {
      const to = thresholds.indexOf(level) + 1;
      const kept = own.flatMap(({ confidence }, index) => (confidence >= level ? [index] : []));
      const precision = greedyPrecision(rates, kept);
      const recall = sum(rates.map((row) => Math.max(0, ...kept.map((index) => row[index]![1]))));
      for (; from < to; from += 1) {
        const at = sums[from]!;
        at.precision += precision;
        at.predicted += kept.length;
        at.recall += recall;
        at.gold += wanted.length;
      }
    }
    for (; from < thresholds.length; from += 1) sums[from]!.gold += wanted.length;
  }
  const curve = sums.map(
    (at): Rates => [
      at.predicted > 0 ? at.precision / at.predicted : 1,
      at.gold > 0 ? at.recall / at.gold : 0,
    ],
  );
  return bestOf(curve);
}

function bestOf(curve: readonly Rates[]): CarbScore {
  const best = curve.reduce<Rates>((a, b) => (harmonic(b) > harmonic(a) ? b : a), NONE);
  return { precision: best[0], recall: best[1], f1: harmonic(best), auc: areaUnder([...curve, [1, 0]]) };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const harmonic = ([precision, recall]: Rates): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

function areaUnder(curve: readonly Rates[]): number {
  let area = 0;
  for (let at = 1; at < curve.length; at += 1) {
    const [p0, r0] = curve[at - 1]!;
    const [p1, r1] = curve[at]!;
    area += ((p0 + p1) / 2) * (r0 - r1);
  }
  return Math.abs(area);
}

/** Sentences are the same where they are without spaces, marks and escaped brackets. */
function byKey(tuples: Tuples): Map<string, readonly Tuple[]> {
  return new Map([...tuples].map(([sentence, own]) => [keyOf(sentence), own]));
}

const keyOf = (sentence: string): string =>
  sentence
    .replace(/ /g, "")
    .replace(/-(LRB|RRB|LSB|RSB|LCB|RCB)-/g, "")
    .replace(/[!-/:-@[-`{-~]/g, "");

/** Each gold and each predicted tuple once, the best pairs first. */
function greedyPrecision(rates: readonly (readonly Rates[])[], kept: readonly number[]): number {
  const rows = new Set(rates.keys());
  const columns = new Set(kept);
  let total = 0;
  while (rows.size > 0 && columns.size > 0) {
    let best = { row: -1, column: -1, precision: -1 };
    for (const row of rows)
      for (const column of columns) {
        const [precision] = rates[row]![column]!;
        if (precision > best.precision) best = { row, column, precision };
      }
    rows.delete(best.row);
    columns.delete(best.column);
    total += best.precision;
  }
  return total;
}

/** Of tuples about what somebody said, the words said may stand first. */
function match(gold: Tuple, predicted: Tuple): Rates {
  const straight = compare(joined(gold), joined(predicted));
  if (!SAYING.some((word) => gold.relation.includes(word)) || predicted.arguments.length < 2) return straight;
  const [subject = "", ...others] = predicted.arguments;
  const reverse = compare(joined(gold), { ...predicted, arguments: [others.join(" "), subject] });
  return straight[0] > reverse[0] || (straight[0] === reverse[0] && straight[1] >= reverse[1])
    ? straight
    : reverse;
}

function joined(tuple: Tuple): Tuple {
  const [subject = "", ...others] = tuple.arguments;
  return tuple.arguments.length < 2 ? tuple : { ...tuple, arguments: [subject, others.join(" ")] };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

function compare(gold: Tuple, predicted: Tuple): Rates {
  const wanted = wordsOf(gold.relation);
  const said = wordsOf(predicted.relation);
  let right = shared(wanted, said);
  const left = withoutShared(wanted, said);
  if (left.includes("be") && wanted.some((word) => BE.has(word))) right += 1;
  if (right === 0) return NONE;
  let all = said.length;
  let gold_ = wanted.length;
  for (const [index, argument] of gold.arguments.entries()) {
    const words = wordsOf(argument);
    gold_ += words.length;
    const own = predicted.arguments[index];
    if (own === undefined) {
      if (index < 2) return NONE;
      continue;
    }
    const ownWords = wordsOf(own);
    all += ownWords.length;
    right += shared(words, ownWords);
  }
  return [all === 0 ? 0 : right / all, gold_ === 0 ? 0 : right / gold_];
}

function withoutShared(wanted: readonly string[], said: readonly string[]): string[] {
  const left = [...said];
  for (const word of wanted) {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

const shared = (wanted: readonly string[], said: readonly string[]): number =>
  said.length - withoutShared(wanted, said).length;
