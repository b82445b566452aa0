import type { Lexicon, Thing } from "../../../model/lexicon.ts";
import type { Name, ParsedDocument, Sentence } from "../../document.ts";

/** The longest name of a thing, in tokens. */
const LONGEST = 9;

/** What a sentence says that speaks of an aircraft or a stock index; of other things their makers tell. */
const TELLING: Readonly<Record<string, RegExp>> = {
  aircraft:
    /\b(?:aircraft|airplanes?|airliners?|airlines?|jets?|jetliners?|planes?|helicopters?|flights?)\b/i,
  index: /\b(?:index|indices|indexes|points?|averages?|composite|blue[- ]chips?)\b/i,
};

/** What may stand behind a number that names an aircraft; other plurals are counted by it. */
const AIRCRAFT_NOUN =
  /^(aircraft|airplanes?|airliners?|jets?|jetliners?|planes?|passenger|freighters?|tankers?|models?|family|series|program|programme)$/;

interface Match {
  readonly from: number;
  readonly to: number;
  readonly thing: Thing;
}

/**
 * Names with the things of the lexicon in place of what they take in: "the new 787" where the article speaks of Boeing,
 * "Boeing 787" with the maker in it, "Boeing" and "787" of "Boeing's 787" apart.
 */
export function knownThings(document: ParsedDocument, names: readonly Name[], lexicon: Lexicon): Name[] {
  const { article, tokens, tags, sentences } = document;
  const wordAt = (at: number): string => tokens[at]?.text ?? "";
  const surfaceOf = (from: number, to: number): string =>
    article.text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, " ");
  const bodies = new Set(
    names.flatMap(({ type, from, to }) => (type === "Organization" ? [surfaceOf(from, to)] : [])),
  );
  const found = sentences.flatMap(matchesIn);
  const told = new Set(found.flatMap(({ thing }) => (thing.sure ? [thing.name] : [])));
  const matches = found.filter((match) => match.thing.sure || isTold(match));
  let current: Name[] = names.flatMap(withoutPossessor);
  for (const match of matches) current = withThing(current, match);
  return current;

  function matchesIn({ block, from: first, to: end }: Sentence): Match[] {
    if (!/^(headline|body|caption)$/.test(article.blocks[block]?.kind ?? "body")) return [];
    const own: Match[] = [];
    for (let from = first; from < end; from += 1) {
      if (!firstWords(lexicon).has(stemOf(wordAt(from)))) continue;
      for (let to = Math.min(end, from + LONGEST); to > from; to -= 1) {
        const surface = surfaceOf(from, to);
        const thing = thingCalled(surface, lexicon) ?? thingCalled(withoutVariant(surface), lexicon);
        if (thing === null) continue;
        own.push({ from, to: overVariant(to, end), thing });
        from = to - 1;
        break;
      }
    }
    return own;
  }

  /** "737-800": what stands behind a hyphen tells one model from others. */
  function overVariant(to: number, end: number): number {
    const [last, hyphen, next] = [tokens[to - 1]!, tokens[to], tokens[to + 1]];
    if (to + 1 >= end || !hyphen || !next || !/^[-‐‑]$/.test(hyphen.text)) return to;
    const joined = last.end === hyphen.start && hyphen.end === next.start;
    return joined && /\d/.test(next.text) ? to + 2 : to;
  }

  /** Whether what stands around a name that could be another's tells that it is this thing's. */
  function isTold({ from, to, thing }: Match): boolean {
    const sentence = sentences.find((one) => from < one.to)!;
    if (/^\d/.test(wordAt(from))) {
      if (/^[$£€#.]$/.test(wordAt(from - 1)) || wordAt(to) === "%") return false;
      if (/^NNS$/.test(tags[to] ?? "") && !AIRCRAFT_NOUN.test(wordAt(to))) return false;
    } else if (/^\p{L}+$/u.test(wordAt(from))) {
      const maker = bodies.has(wordAt(from - 1)) || wordAt(from - 1) === thing.maker;
      const beside = (at: number): boolean => /^\p{Lu}/u.test(wordAt(at)) && wordAt(at) !== "The";
      if ((from === sentence.from && thing.kind !== "index") || beside(to) || (beside(from - 1) && !maker))
        return false;
    }
    const telling = TELLING[thing.kind]?.test(article.text.slice(sentence.start, sentence.end)) ?? false;
    return telling || told.has(thing.name) || (thing.maker !== "" && article.text.includes(thing.maker));
  }

  /** "Boeing's 787", read as one: two names. */
  function withoutPossessor(name: Name): Name[] {
    if (name.type === "Person" || name.type === "Place") return [name];
    for (let at = name.from + 1; at + 1 < name.to; at += 1) {
      if (!/^['’]s?$/.test(wordAt(at))) continue;
      const owner = surfaceOf(name.from, at);
      if (!bodies.has(owner) && !lexicon.organizations.has(owner)) return [name];
      return [
        { type: "Organization", form: "name", from: name.from, to: at },
        { ...name, from: at + 1 },
      ];
    }
    return [name];
  }

  function withThing(present: readonly Name[], { from, to, thing }: Match): Name[] {
    const touching = present.filter((name) => name.from < to && name.to > from);
    const product: Name = { type: "Product", form: "name", from, to };
    const around = touching.find((name) => name.from < from || name.to > to);
    if (around) return around.to === to ? partedName(present, around, product, thing) : [...present];
    if (touching.some((name) => name.from === from && name.to === to && !thing.sure)) return [...present];
    const others = present.filter((name) => !touching.includes(name));
    const maker = others.find(
      (name) =>
        name.to === from && name.type === "Organization" && isMaker(surfaceOf(name.from, from), thing),
    );
    return [...others, maker ? { ...product, from: maker.from } : product];
  }

  /** "Boeing 787", read as one: a product with its maker in it; "Qantas 787": an airline's. */
  function partedName(present: readonly Name[], around: Name, product: Name, thing: Thing): Name[] {
    if (around.type === "Product") return [...present];
    const before = surfaceOf(around.from, product.from);
    const maker = isMaker(before, thing);
    if (!maker && !bodies.has(before) && !lexicon.organizations.has(before)) return [...present];
    return [
      ...present.filter((name) => name !== around),
      { type: "Organization", form: "name", from: around.from, to: product.from },
      maker ? { ...product, from: around.from } : product,
    ];
  }
}

/** "737-800" as "737". */
const withoutVariant = (surface: string): string =>
  surface.replace(/^(\S*\d\S*)[-‐‑][^\s-]*\d[^\s-]*$/, "$1");

/** Whether a body of this name makes a thing: "Boeing" and "Boeing Company" the 787. */
export const isMaker = (surface: string, { maker }: Thing): boolean =>
  maker !== "" && (surface === maker || surface.startsWith(`${maker} `) || maker.startsWith(`${surface} `));

/** The thing of a name, also of its plural and of one with an article. */
export function thingCalled(surface: string, { things }: Lexicon): Thing | null {
  const bare = surface.replace(/^the /i, "");
  return things.get(bare) ?? things.get(bare.replace(/(['’])?s$/, "")) ?? null;
}

/** The first word of a name as the tokenizer may part it, without a plural's s. */
const stemOf = (word: string): string => word.split(/[-‐‑–/]/)[0]!.replace(/s$/, "");

const FIRST_WORDS = new WeakMap<Lexicon, ReadonlySet<string>>();

function firstWords(lexicon: Lexicon): ReadonlySet<string> {
  const known =
    FIRST_WORDS.get(lexicon) ??
    new Set([...lexicon.things.keys()].map((name) => stemOf(name.split(" ")[0]!)));
  FIRST_WORDS.set(lexicon, known);
  return known;
}
