import { readFileSync } from "node:fs";
import type { Tuple, Tuples } from "./carb.ts";

const linesOf = (path: string): string[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

function grouped(pairs: readonly (readonly [sentence: string, tuple: Tuple])[]): Tuples {
  const found = new Map<string, Tuple[]>();
  for (const [sentence, tuple] of pairs) found.set(sentence, [...(found.get(sentence) ?? []), tuple]);
  return found;
}

/** sentence, relation, arguments. */
export const readGold = (path: string): Tuples =>
  grouped(
    linesOf(path).map((line) => {
      const [sentence = "", relation = "", ...arguments_] = line.split("\t").map((part) => part.trim());
      return [sentence, { relation, arguments: arguments_, confidence: 1 }];
    }),
  );

/** sentence, confidence, relation, arguments. */
export const readTabbed = (path: string): Tuples =>
  grouped(
    linesOf(path).map((line) => {
      const [sentence = "", confidence = "", relation = "", ...arguments_] = line.split("\t");
      return [sentence, { relation, arguments: arguments_, confidence: Number(confidence) }];
    }),
  );

/** A sentence, then its tuples in quotation marks; confidences are stretched to 0 to 1. */
export function readClausie(path: string): Tuples {
  let sentence = "";
  const pairs: [string, Tuple][] = [];
  for (const line of linesOf(path)) {
    const fields = line.split("\t");
    if (fields.length === 1) sentence = line;
    if (fields.length !== 5) continue;
    const [subject = "", relation = "", object = ""] = fields.slice(1, 4).map((part) => part.slice(1, -1));
    pairs.push([sentence, { relation, arguments: [subject, object], confidence: Number(fields[4]) }]);
  }
  const levels = pairs.map(([, { confidence }]) => confidence);
  const least = levels.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = levels.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return grouped(
    pairs.map(([of, tuple]) => [
      of,
      { ...tuple, confidence: (tuple.confidence - least + 1e-3) / (most - least + 2e-3) },
    ]),
  );
}

/** Confidence, context, subject, relation, objects, sentence. */
const readArguments =
  (withContext: boolean) =>
  (path: string): Tuples =>
    grouped(
      linesOf(path).flatMap((line): [string, Tuple][] => {
        const [confidence = "", context = "", subject, relation, objects, sentence] = line.split("\t");
        if (!subject || !relation || !objects || !sentence) return [];
        const [own, verb] = [wordsIn(subject), wordsIn(relation)];
        const around = withContext && context ? wordsIn(context) : "";
        const first = around && !`${own} ${verb}`.startsWith(around) ? `${around} ${own}` : own;
        const others = objects.split(");").map(wordsIn);
        return [
          [sentence, { relation: verb, arguments: [first, ...others], confidence: Number(confidence) }],
        ];
      }),
    );

export const readOpenie4 = readArguments(false);

/** A context ("Ann says") stands before the subject, as the released reader has it. */
export const readOpenie5 = readArguments(true);

/** Of "SimpleArgument(the words,List([0, 9)))" the words. */
const wordsIn = (part: string): string => part.slice(part.indexOf("(") + 1, part.indexOf(",List("));
