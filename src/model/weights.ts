import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

/** The version of the files' layout that this code reads. */
export const FORMAT = 1;

/** A data set that a model learned from. */
export interface ModelSource {
  readonly name: string;
  /** Relative to the folder given with --data. */
  readonly file: string;
  readonly licence: string;
  readonly sha256: string;
}

/** What a model is and where it comes from: graph-data/models/<name>.json, beside the bytes in <name>.bin. */
export interface ModelCard {
  readonly name: string;
  readonly version: string;
  readonly format: number;
  readonly description: string;
  readonly labels: readonly string[];
  /** The feature space has `2 ** bits` places. */
  readonly bits: number;
  readonly sources: readonly ModelSource[];
  /** What makes these bytes again. */
  readonly command: string;
  readonly seed: number;
  /** On development sets, with counts. */
  readonly scores: Readonly<Record<string, number | string>>;
  /** How the .bin file is packed as a whole; left out where it is not. */
  readonly packed?: "brotli";
  /** The parts of the .bin file, unpacked, in order, with their sizes in bytes. */
  readonly parts: Readonly<Record<string, number>>;
  /** Of the .bin file. */
  readonly sha256: string;
}

/** A model as it lies on disk, checked. */
export interface Weights {
  readonly card: ModelCard;
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** Beside src/ and dist/ alike. */
export const MODELS = new URL("../../graph-data/models/", import.meta.url);

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/**
 * Reads graph-data/models/<name>.json and .bin.
 *
 * @throws {Error} one line, if a file is missing, of another format, or if the bytes are not those of the card.
 */
export function loadWeights(name: string, folder: URL = MODELS): Weights {
  const again = `run "npm run train -- ${name}" to make it again`;
  const cardPath = fileURLToPath(new URL(`${name}.json`, folder));
  const bytesPath = fileURLToPath(new URL(`${name}.bin`, folder));
  for (const path of [cardPath, bytesPath]) {
    if (!existsSync(path)) throw new Error(`${path}: this model file is missing; ${again}`);
  }
  const card = JSON.parse(readFileSync(cardPath, "utf8")) as ModelCard;
  if (card.format !== FORMAT) {
    throw new Error(
      `${cardPath}: weights of format ${card.format}, but this version reads ${FORMAT}; ${again}`,
    );
  }
  const bytes = readFileSync(bytesPath);
  if (sha256Of(bytes) !== card.sha256) {
    throw new Error(`${bytesPath}: not the weights that ${name}.json describes (checksum differs); ${again}`);
  }
  const unpacked = card.packed === "brotli" ? brotliDecompressSync(bytes) : bytes;
  const sum = Object.values(card.parts).reduce((total, size) => total + size, 0);
  if (sum !== unpacked.length) {
    throw new Error(`${cardPath}: parts of ${sum} bytes, but the weights have ${unpacked.length}; ${again}`);
  }
  return { card, parts: partsOf(card, unpacked) };
}

function partsOf(card: ModelCard, bytes: Uint8Array): Record<string, Uint8Array> {
  let at = 0;
  const parts = Object.entries(card.parts).map(([name, size]) => {
    at += size;
    return [name, bytes.subarray(at - size, at)] as const;
  });
  return Object.fromEntries(parts);
}
