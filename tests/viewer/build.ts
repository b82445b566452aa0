import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const BUILT = join(root, "dist/viewer/index.html");

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}

/** Builds the viewer once before all tests, unless what is built is as new as its source. */
export default async function setup(): Promise<void> {
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs >= newest(join(root, "viewer"))) return;
  await build({
    root: join(root, "viewer"),
    configFile: join(root, "viewer/vite.config.ts"),
    logLevel: "warn",
  });
}
