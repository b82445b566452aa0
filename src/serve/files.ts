import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `npm run build` puts the viewer, seen from src/serve and from dist/serve alike. */
const VIEWER = fileURLToPath(new URL("../../dist/viewer/", import.meta.url));

const KINDS: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface ServedFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly kind: string;
}

/** All files of a folder by the path they are asked for. What is not in the map cannot be asked for: no path escapes. */
export function filesOf(folder: string): ReadonlyMap<string, ServedFile> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      const kind = KINDS[extname(file)] ?? "application/octet-stream";
      return [path === "/index.html" ? "/" : path, { body: new Uint8Array(readFileSync(file)), kind }];
    }),
  );
}

/** The files of the viewer; none where it is not built yet. */
export const viewerFiles = (): ReadonlyMap<string, ServedFile> => filesOf(VIEWER);
