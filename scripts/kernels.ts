// npm run kernels: compiles kernels/kernels.ts (AssemblyScript) to graph-data/models/kernels.wasm.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const FOLDER = new URL("../kernels/", import.meta.url);
const KERNELS = new URL("../graph-data/models/kernels.wasm", import.meta.url);

/** What the threads of a training need besides, who share their memory. */
export const SHARED: readonly string[] = [
  ...["--enable", "threads", "--sharedMemory", "--initialMemory", "1", "--maximumMemory", "32768"],
];

/** The WebAssembly of a file in kernels/. @throws {Error} with what the compiler says, if it does not compile. */
export async function compile(name: string, options: readonly string[] = []): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      name,
      "--outFile=out.wasm",
      ...["--enable", "simd", "-O3", "--noAssert", "--runtime", "stub", "--importMemory"],
      ...options,
    ],
    {
      readFile: (file) => {
        const url = new URL(file, FOLDER);
        return existsSync(url) ? readFileSync(url, "utf8") : null;
      },
      writeFile: (file, contents) => {
        if (file.endsWith(".wasm")) bytes = contents as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || bytes === undefined) throw new Error(`kernels/${name}: ${stderr.toString()}`);
  return new Uint8Array(bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(KERNELS, await compile("kernels.ts"));
