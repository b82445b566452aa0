import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { FORMAT, MODELS, type ModelCard, type ModelSource, sha256Of } from "../../src/model/weights.ts";

/** A source of training data as the card tells it, with the checksum of the file that was really read. */
export function sourceOf(data: string, name: string, file: string, licence: string): ModelSource {
  return { name, file, licence, sha256: sha256Of(readFileSync(join(data, file))) };
}

/** Writes graph-data/models/<name>.bin from its parts, and the card beside it. */
export function writeModel(
  card: Omit<ModelCard, "format" | "packed" | "parts" | "sha256">,
  parts: Readonly<Record<string, Uint8Array>>,
): void {
  const bytes = pack(Buffer.concat(Object.values(parts)));
  const sizes = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.length]));
  const whole: ModelCard = {
    ...card,
    format: FORMAT,
    packed: "brotli",
    parts: sizes,
    sha256: sha256Of(bytes),
  };
  mkdirSync(MODELS, { recursive: true });
  writeFileSync(new URL(`${card.name}.bin`, MODELS), bytes);
  writeFileSync(new URL(`${card.name}.json`, MODELS), `${JSON.stringify(whole, null, 1)}\n`);
  console.log(`wrote graph-data/models/${card.name}.bin (${bytes.length} bytes)`);
}

/** Halves the size; higher qualities take minutes and win two hundredths. */
const pack = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
