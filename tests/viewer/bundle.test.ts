import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { viewerFiles } from "../../src/serve/files.ts";

test("page, script and styles are at most 250 kB by gzip", () => {
  const files = [...viewerFiles()].filter(([path]) => !path.endsWith(".woff2"));
  const bytes = files.reduce((sum, [, { body }]) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(250_000);
});
