import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

let folder: string | undefined;
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/**
 * The sources as JavaScript, in a folder beside src/ so that they find graph-data; made once a test file, and gone when
 * its tests have run. Processes that tests start run from here: they begin three times as fast as from TypeScript.
 */
export function built(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(ROOT, ".built-"));
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", join(ROOT, "tsconfig.build.json"), "--outDir", made]);
  folder = made;
  return made;
}
