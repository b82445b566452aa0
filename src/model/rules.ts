import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/**
 * The hash of rules and data, to know whether what was made by them would be made the same today.
 *
 * @param folders relative to the code.
 */
export function hashOfRules(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const url = new URL(`../${folder}`, import.meta.url);
    // The bytes of weights have their hash in the card beside them.
    const files = readdirSync(url, { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.\w+$/.test(file) && !file.endsWith(".bin") && !file.endsWith(".d.ts"),
    );
    for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(new URL(file, url)));
  }
  return hash.digest("hex").slice(0, 16);
}
