import { readFileSync } from "node:fs";

/** Subject, relation, object. */
export type Triple = readonly [subject: string, relation: string, object: string];

/** One fact: every triple that says it, with its parts as patterns, for words in square brackets may be left out. */
type Fact = readonly (readonly [RegExp, RegExp, RegExp])[];

export type Facts = ReadonlyMap<string, readonly Fact[]>;

/** Facts by sentence id; and the sentences. */
export function readFacts(path: string): {
  readonly facts: Facts;
  readonly sentences: ReadonlyMap<string, string>;
} {
  const facts = new Map<string, Fact[]>();
  const sentences = new Map<string, string>();
  let id = "";
  for (const line of readFileSync(path, "utf8")
    .split("\n")
    .map((text) => text.trim())) {
    const opened = /^sent_id:(\S+)\t(.*)$/.exec(line);
    if (opened) {
      id = opened[1]!;
      sentences.set(id, opened[2]!);
      facts.set(id, []);
    } else if (/--> Cluster \d+:?$/.test(line)) facts.get(id)!.push([]);
    else if (line.includes(" --> ")) {
      const [subject = "", relation = "", object = ""] = line.split(" --> ").map((part) => part.trim());
      const own = facts.get(id)!;
      own[own.length - 1] = [...own.at(-1)!, [patternOf(subject), patternOf(relation), patternOf(object)]];
    }
  }
  return { facts, sentences };
}

/** "[the] head [of state]" matches with and without what stands in brackets; blanks count once. */
function patternOf(slot: string): RegExp {
  const parts = slot.split(/(\[[^\]]*\])/).filter((part) => part.trim() !== "");
  const source = parts.map((part) => {
    const optional = part.startsWith("[");
    const words = part
      .replace(/^\[|\]$/g, "")
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const all = words.map((word) => `${word} `).join("");
    return optional ? `(?:${all})?` : all;
  });
  return new RegExp(`^${source.join("")}$`);
}

export interface BenchieScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * BenchIE (Gashteovski et al. 2022, "BenchIE: A Framework for Multi-Faceted Fact-Based Open Information Extraction
 * Evaluation"): a triple is right if it says a fact in one of the ways listed, part by part; a fact counts once.
 */
export function scoreBenchie(facts: Facts, triples: ReadonlyMap<string, readonly Triple[]>): BenchieScore {
  let told = 0;
  let wrong = 0;
  let all = 0;
  for (const [id, own] of facts) {
    all += own.length;
    const found = new Set<number>();
    for (const triple of triples.get(id) ?? []) {
      const fact = own.findIndex((ways) =>
        ways.some((way) => way.every((slot, at) => slot.test(`${triple[at]!.trim().replace(/\s+/g, " ")} `))),
      );
      if (fact < 0) wrong += 1;
      else found.add(fact);
    }
    told += found.size;
  }
  const precision = told + wrong > 0 ? told / (told + wrong) : 0;
  const recall = all > 0 ? told / all : 0;
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

/** sentence id, subject, relation, object. */
export function readTriples(path: string): Map<string, Triple[]> {
  const found = new Map<string, Triple[]>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [id = "", subject, relation, object] = line.trim().split("\t");
    if (subject === undefined || relation === undefined || object === undefined) continue;
    found.set(id, [...(found.get(id) ?? []), [subject, relation, object]]);
  }
  return found;
}
