/** Treebanks as numbers. Features come in several styles: as printed, Like Headlines, IN CAPITALS. */
export interface Material {
  /** By style and feature: the rows of the tables, by token. */
  readonly features: readonly (readonly Int32Array[])[];
  /** How often the treebanks have each token's word. */
  readonly counts: Int32Array;
  readonly tags: Int32Array;
  /** By token: the number of its head in the sentence from 1, 0 for the root. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** One sentence of a lesson. */
export interface Exercise {
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

/** How much is hidden from the learner, so that it relies on no single thing (Srivastava et al. 2014; Gal & Ghahramani 2016). */
export interface Hiding {
  /** A word that occurs n times is hidden with the probability of `word / (word + n)`. */
  readonly word: number;
  readonly feature: number;
  readonly input: number;
  readonly state: number;
}
