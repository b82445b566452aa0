import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { FORMAT, loadWeights, sha256Of } from "../../src/model/weights.ts";

const folder = mkdtempSync(join(tmpdir(), "relata-weights-"));
const url = pathToFileURL(`${folder}/`);
const BYTES = Uint8Array.from([1, 2, 3, 4, 5]);
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, card: object, bytes: Uint8Array = BYTES): void {
  writeFileSync(join(folder, `${name}.bin`), bytes);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ name, format: FORMAT, ...card }));
}

describe("weights on disk", () => {
  test("come back in the parts that the card names", () => {
    put("good", { parts: { first: 2, second: 3 }, sha256: sha256Of(BYTES) });
    const { parts } = loadWeights("good", url);
    expect([...parts.first!]).toEqual([1, 2]);
    expect([...parts.second!]).toEqual([3, 4, 5]);
  });

  test("come back the same from a packed file", () => {
    const packed = brotliCompressSync(BYTES);
    put("packed", { packed: "brotli", parts: { first: 1, second: 4 }, sha256: sha256Of(packed) }, packed);
    const { parts } = loadWeights("packed", url);
    expect([...parts.first!, ...parts.second!]).toEqual([...BYTES]);
  });

  test.each([
    ["absent", () => {}, /absent\.json: this model file is missing; run "npm run train -- absent"/],
    [
      "old",
      () => put("old", { format: 0, parts: {}, sha256: "" }),
      /old\.json: weights of format 0, but this version reads 1; run "npm run train -- old"/,
    ],
    [
      "damaged",
      () => put("damaged", { parts: { first: 5 }, sha256: sha256Of("something else") }),
      /damaged\.bin: not the weights that damaged\.json describes/,
    ],
    [
      "longer than their card says",
      () => put("longer than their card says", { parts: { first: 4 }, sha256: sha256Of(BYTES) }),
      /parts of 4 bytes, but the weights have 5/,
    ],
  ])("that are %s say in one line what to do", (name, prepare, message) => {
    prepare();
    expect(() => loadWeights(name, url)).toThrow(message);
  });
});
