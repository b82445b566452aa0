import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FORMAT, MODELS, type ModelCard, type ModelSource, sha256Of } from "../../src/model/weights.ts";

/** A source of training data as the card tells it, with the checksum of the file that was really read. */
export function sourceOf(data: string, name: string, file: string, licence: string): ModelSource {
  return { name, file, licence, sha256: sha256Of(readFileSync(join(data, file))) };
}

/** Writes graph-data/models/<name>.bin from its parts, and the card beside it. */
export function writeModel(
  card: Omit<ModelCard, "format" | "parts" | "sha256">,
  parts: Readonly<Record<string, Uint8Array>>,
): void {
  const bytes = Buffer.concat(Object.values(parts));
  const sizes = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.length]));
  const whole: ModelCard = { ...card, format: FORMAT, parts: sizes, sha256: sha256Of(bytes) };
  mkdirSync(MODELS, { recursive: true });
  writeFileSync(new URL(`${card.name}.bin`, MODELS), bytes);
  writeFileSync(new URL(`${card.name}.json`, MODELS), `${JSON.stringify(whole, null, 1)}\n`);
  console.log(`wrote graph-data/models/${card.name}.bin (${bytes.length} bytes)`);
}
