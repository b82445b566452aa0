import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The one-way order of the house: a file imports from its own layer and from those before it. */
const LAYERS = [
  "text",
  "model",
  "read",
  "annotate",
  "extract",
  "resolve",
  "store",
  "settle",
  "graph",
  "export",
  "pipeline",
  "decide",
  "serve",
  "index",
  "cli",
];

/** Layers that are pure functions of their arguments: no clock, disk, network, process or randomness. */
const PURE = ["text", "annotate", "extract", "resolve"];

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/(^|[\\/])(node_modules|dist)[\\/]/.test(file))
    .map((file) => join(root, folder, file))
    .sort();

const layerOf = (file: string): string => {
  const [first = ""] = relative(join(root, "src"), file).split(sep);
  return first.replace(/\.ts$/, "");
};

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const pattern = /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(pattern)].map(([, typeOnly, from = ""]) => ({
    from,
    typeOnly: Boolean(typeOnly),
  }));
}

const local = (file: string): (Import & { path: string })[] =>
  importsOf(file)
    .filter(({ from }) => from.startsWith("."))
    .map((entry) => ({ ...entry, path: resolve(dirname(file), entry.from) }));

const within = (folder: string, path: string): boolean => path.startsWith(join(root, folder) + sep);

describe("the house", () => {
  test.each(sources("src").map((file) => [relative(root, file), file]))(
    "%s imports only from its own layer and lower ones",
    (_, file) => {
      const own = LAYERS.indexOf(layerOf(file));
      expect(own, `src/${layerOf(file)} is not a layer`).toBeGreaterThanOrEqual(0);
      const higher = local(file).filter(({ path }) => LAYERS.indexOf(layerOf(path)) > own);
      expect(higher.map(({ from }) => from)).toEqual([]);
    },
  );

  test("src imports nothing from scripts, viewer or tests", () => {
    const strays = sources("src").flatMap((file) => local(file).filter(({ path }) => !within("src", path)));
    expect(strays).toEqual([]);
  });

  test("the viewer takes only types, and only of what the server answers and decides", () => {
    const answers = (path: string) => within("src/graph", path) || path === join(root, "src/decide.ts");
    const strays = sources("viewer").flatMap((file) =>
      local(file).filter(({ path, typeOnly }) => !within("viewer", path) && !(typeOnly && answers(path))),
    );
    expect(strays).toEqual([]);
  });

  test.each(PURE)("src/%s reads no clock, disk, network, process or chance", (layer) => {
    const files = sources(`src/${layer}`);
    const impure = files.filter((file) => {
      const source = readFileSync(file, "utf8");
      return (
        importsOf(file).some(({ from }) =>
          /^node:(fs|net|http|https|child_process|process|os|worker_threads)/.test(from),
        ) || /\b(Date\.now|new Date\(\)|Math\.random|process\.)/.test(source)
      );
    });
    expect(impure.map((file) => relative(root, file))).toEqual([]);
  });

  test("only the store knows SQL", () => {
    const sql = sources("src").filter(
      (file) => layerOf(file) !== "store" && importsOf(file).some(({ from }) => from === "better-sqlite3"),
    );
    expect(sql).toEqual([]);
  });

  test("no file is a drawer", () => {
    const drawers = [...sources("src"), ...sources("viewer"), ...sources("scripts")].filter((file) =>
      /(^|[\\/])(utils?|helpers?|common|misc|types)(\.ts|[\\/])/.test(relative(root, file)),
    );
    expect(drawers).toEqual([]);
  });
});
