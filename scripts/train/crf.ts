import { mayFollow } from "../../src/annotate/names/name-labels.ts";
import { bestPath } from "../../src/annotate/words/viterbi.ts";
import type { LinearRow } from "../../src/model/linear.ts";

/** Sentences as numbers: token ranges of feature ids, and gold labels. Ids of a token lie in `ids[starts[t], starts[t+1])`. */
export interface Corpus {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  /** Where the features end that name the token's own word. */
  readonly lexicalEnds: Int32Array;
  /** Where the features begin that tell of other places in the document. */
  readonly echoStarts: Int32Array;
  readonly labels: Uint8Array;
  /** Sentence s has tokens `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Int32Array;
}

/** How to learn from one sentence. */
export interface Step {
  readonly rate: number;
  readonly decay: number;
  /** Asked for each token: leave out the features that name its word. */
  readonly unseen: () => boolean;
  /** Leave out what other places of the document tell. */
  readonly alone: boolean;
}

/** Tokens whose labels are this certain (squared error) teach nothing more; passing over them halves the time. */
const SETTLED = 1e-4;

/** Against every label but outside, for tokens that no name is near. */
const NEVER = -50;

/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) trained by stochastic gradients, with a
 * step per feature that shrinks with the gradients it has had (AdaGrad, Duchi et al. 2011).
 */
export class Crf {
  readonly labels: number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #transitions: Float64Array;
  readonly #transitionSquares: Float64Array;
  readonly #allowed: Uint8Array;

  constructor(features: number, labels: number) {
    this.labels = labels;
    this.#weights = new Float32Array(features * labels);
    this.#squares = new Float32Array(features).fill(1e-4);
    this.#transitions = new Float64Array(labels * labels);
    this.#transitionSquares = new Float64Array(labels * labels).fill(1e-2);
    this.#allowed = Uint8Array.from({ length: labels * labels }, (_, pair) =>
      mayFollow(Math.floor(pair / labels), pair % labels) ? 1 : 0,
    );
  }

  /** Fields that learned the same sentences in other orders, as one: their errors differ, and half of them go. */
  static mean(fields: readonly Crf[]): Crf {
    const [first] = fields as [Crf];
    const mean = new Crf(first.#weights.length / first.labels, first.labels);
    for (const field of fields) {
      for (let at = 0; at < field.#weights.length; at += 1) {
        mean.#weights[at]! += field.#weights[at]! / fields.length;
      }
      for (let pair = 0; pair < field.#transitions.length; pair += 1) {
        mean.#transitions[pair]! += field.#transitions[pair]! / fields.length;
      }
    }
    return mean;
  }

  /**
   * One step on one sentence.
   *
   * @returns the log-likelihood before the step.
   */
  step(corpus: Corpus, sentence: number, { rate, decay, unseen, alone }: Step): number {
    const first = corpus.sentences[sentence]!;
    const length = corpus.sentences[sentence + 1]! - first;
    const last = corpus.starts[first + length]!;
    const ids = new Int32Array(last - corpus.starts[first]!);
    const bounds = new Int32Array(length + 1);
    let kept = 0;
    for (let token = 0; token < length; token += 1) {
      const own = first + token;
      const end = alone ? corpus.echoStarts[own]! : corpus.starts[own + 1]!;
      const begin = unseen() ? corpus.lexicalEnds[own]! : corpus.starts[own]!;
      ids.set(corpus.ids.subarray(begin, end), kept);
      kept += end - begin;
      bounds[token + 1] = kept;
    }
    const [begins, ends] = [bounds.subarray(0, length), bounds.subarray(1)];
    const emissions = this.#emissions(ids, begins, ends);
    const { marginals, pairs, likelihood } = this.#expect(emissions, corpus.labels, first, length);
    this.#update(ids, begins, ends, marginals, rate, decay);
    this.#updateTransitions(pairs, rate);
    return likelihood;
  }

  /** The best labels of a sentence, without what other places tell. */
  read(corpus: Corpus, sentence: number): Uint8Array {
    const [first, end] = [corpus.sentences[sentence]!, corpus.sentences[sentence + 1]!];
    const emissions = this.#emissions(
      corpus.ids,
      corpus.starts.subarray(first, end),
      corpus.echoStarts.subarray(first, end),
    );
    return bestPath(emissions, this.#transitions, end - first, this.labels);
  }

  /** Tokens without features lie outside of names, as `labelsOf` has it. */
  #emissions(ids: Int32Array, begins: Int32Array, ends: Int32Array): Float64Array {
    const labels = this.labels;
    const weights = this.#weights;
    const emissions = new Float64Array(begins.length * labels);
    for (let token = 0; token < begins.length; token += 1) {
      const row = token * labels;
      const end = ends[token]!;
      if (begins[token] === end) emissions.fill(NEVER, row + 1, row + labels);
      for (let at = begins[token]!; at < end; at += 1) {
        const base = ids[at]! * labels;
        for (let label = 0; label < labels; label += 1) emissions[row + label]! += weights[base + label]!;
      }
    }
    return emissions;
  }

  /** Forward and backward in scaled probabilities; gold minus expected counts of labels and of pairs. */
  #expect(emissions: Float64Array, gold: Uint8Array, first: number, length: number) {
    const labels = this.labels;
    const arcs = this.#transitions.map((weight, pair) => (this.#allowed[pair] ? Math.exp(weight) : 0));
    const potentials = new Float64Array(length * labels);
    let shift = 0;
    for (let token = 0; token < length; token += 1) {
      let top = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < labels; label += 1) top = Math.max(top, emissions[token * labels + label]!);
      for (let label = 0; label < labels; label += 1) {
        potentials[token * labels + label] = Math.exp(emissions[token * labels + label]! - top);
      }
      shift += top;
    }
    const forward = new Float64Array(length * labels);
    const norms = new Float64Array(length);
    for (let token = 0; token < length; token += 1) {
      let norm = 0;
      for (let label = 0; label < labels; label += 1) {
        let sum = token === 0 ? arcs[label]! : 0;
        if (token > 0) {
          for (let previous = 0; previous < labels; previous += 1) {
            sum += forward[(token - 1) * labels + previous]! * arcs[previous * labels + label]!;
          }
        }
        const value = sum * potentials[token * labels + label]!;
        forward[token * labels + label] = value;
        norm += value;
      }
      norms[token] = norm;
      for (let label = 0; label < labels; label += 1) forward[token * labels + label]! /= norm;
    }
    const pairs = new Float64Array(labels * labels);
    const marginals = new Float64Array(length * labels);
    const backward = new Float64Array(labels).fill(1);
    let likelihood = -shift;
    for (let token = length - 1; token >= 0; token -= 1) {
      likelihood -= Math.log(norms[token]!);
      const row = token * labels;
      for (let label = 0; label < labels; label += 1) {
        marginals[row + label] = -forward[row + label]! * backward[label]!;
      }
      this.#stepBack(token, arcs, potentials, forward, norms, backward, pairs);
      const label = gold[first + token]!;
      marginals[row + label]! += 1;
      const pair = (token === 0 ? 0 : gold[first + token - 1]!) * labels + label;
      pairs[pair]! += 1;
      likelihood += emissions[row + label]! + this.#transitions[pair]!;
    }
    return { marginals, pairs, likelihood };
  }

  #stepBack(
    token: number,
    arcs: Float64Array,
    potentials: Float64Array,
    forward: Float64Array,
    norms: Float64Array,
    backward: Float64Array,
    pairs: Float64Array,
  ): void {
    const labels = this.labels;
    const row = token * labels;
    const ahead = new Float64Array(labels);
    for (let label = 0; label < labels; label += 1) {
      ahead[label] = (potentials[row + label]! * backward[label]!) / norms[token]!;
    }
    for (let previous = 0; previous < labels; previous += 1) {
      const reach = token === 0 ? (previous === 0 ? 1 : 0) : forward[row - labels + previous]!;
      let sum = 0;
      for (let label = 0; label < labels; label += 1) {
        const flow = arcs[previous * labels + label]! * ahead[label]!;
        sum += flow;
        pairs[previous * labels + label]! -= reach * flow;
      }
      backward[previous] = sum;
    }
  }

  #update(
    ids: Int32Array,
    begins: Int32Array,
    ends: Int32Array,
    gradient: Float64Array,
    rate: number,
    decay: number,
  ): void {
    const labels = this.labels;
    const weights = this.#weights;
    for (let token = 0; token < begins.length; token += 1) {
      const row = token * labels;
      let size = 0;
      for (let label = 0; label < labels; label += 1) size += gradient[row + label]! ** 2;
      if (size < SETTLED) continue;
      const end = ends[token]!;
      for (let at = begins[token]!; at < end; at += 1) {
        const id = ids[at]!;
        this.#squares[id]! += size;
        const step = rate / Math.sqrt(this.#squares[id]!);
        const keep = 1 - step * decay;
        const base = id * labels;
        for (let label = 0; label < labels; label += 1) {
          weights[base + label] = weights[base + label]! * keep + step * gradient[row + label]!;
        }
      }
    }
  }

  #updateTransitions(gradient: Float64Array, rate: number): void {
    for (let pair = 0; pair < gradient.length; pair += 1) {
      const slope = gradient[pair]!;
      if (slope === 0 || this.#allowed[pair] === 0) continue;
      this.#transitionSquares[pair]! += slope * slope;
      this.#transitions[pair]! += (rate * slope) / Math.sqrt(this.#transitionSquares[pair]!);
    }
  }

  /**
   * The weights as bytes, and the transitions in the same unit.
   *
   * @param places id → place in the feature space.
   * @param least weights nearer to zero than this many units are left out.
   */
  rounded(places: Int32Array, least: number): { rows: LinearRow[]; transitions: Int32Array } {
    const sizes = this.#weights
      .filter((weight) => weight !== 0)
      .map(Math.abs)
      .sort();
    const scale = 127 / (sizes[Math.floor((sizes.length - 1) * 0.9999)] ?? 1);
    const rows: LinearRow[] = [];
    for (let id = 0; id < places.length; id += 1) {
      const labels: number[] = [];
      const weights: number[] = [];
      for (let label = 0; label < this.labels; label += 1) {
        const weight = Math.max(
          -127,
          Math.min(127, Math.round(this.#weights[id * this.labels + label]! * scale)),
        );
        if (Math.abs(weight) < least) continue;
        labels.push(label);
        weights.push(weight);
      }
      if (labels.length > 0) rows.push({ place: places[id]!, labels, weights });
    }
    return { rows, transitions: Int32Array.from(this.#transitions, (weight) => Math.round(weight * scale)) };
  }
}
