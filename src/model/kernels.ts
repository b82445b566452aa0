import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MODELS } from "./weights.ts";

/** kernels/kernels.ts as Node has it: all arguments are addresses in bytes or sizes. */
interface Exports {
  multiply(
    a: number,
    aStep: number,
    b: number,
    c: number,
    cStep: number,
    rows: number,
    inner: number,
    columns: number,
  ): void;
  fill(c: number, cStep: number, row: number, rows: number, columns: number): void;
  narrow(
    values: number,
    step: number,
    out: number,
    outStep: number,
    rows: number,
    columns: number,
    shift: number,
    least: number,
  ): void;
  pack(rows: number, step: number, packed: number, count: number, columns: number, inner: number): void;
  remember(
    gates: number,
    step: number,
    cells: number,
    out: number,
    outStep: number,
    rows: number,
    size: number,
  ): void;
}

/** The kernels with their memory, which is given out from its start and, beyond a mark, taken back as a whole. */
export interface Kernels extends Exports {
  /** The address of so many bytes, all zero; views of the memory made before are void after it. */
  take(bytes: number): number;
  /** Takes back all that was taken since `mark` told this address. */
  release(mark: number): void;
  /** Where the next bytes will be. */
  mark(): number;
  int16(): Int16Array;
  int32(): Int32Array;
}

const PAGE = 65536;
const FILE = new URL("kernels.wasm", MODELS);

let compiled: WebAssembly.Module | undefined;

/** The kernels with a memory of their own. @throws {Error} one line, if their file is missing. */
export function loadKernels(): Kernels {
  compiled ??= compile();
  const memory = new WebAssembly.Memory({ initial: 16 });
  const instance = new WebAssembly.Instance(compiled, { env: { memory } });
  let end = 16;
  return {
    ...(instance.exports as unknown as Exports),
    take: (bytes) => {
      const at = end;
      end += (bytes + 15) & ~15;
      const lacking = end - memory.buffer.byteLength;
      if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
      new Uint8Array(memory.buffer, at, end - at).fill(0);
      return at;
    },
    release: (mark) => {
      end = mark;
    },
    mark: () => end,
    int16: () => new Int16Array(memory.buffer),
    int32: () => new Int32Array(memory.buffer),
  };
}

function compile(): WebAssembly.Module {
  const path = fileURLToPath(FILE);
  if (!existsSync(path)) {
    throw new Error(`${path}: this file is missing; it belongs to the package, install it again`);
  }
  return new WebAssembly.Module(readFileSync(path));
}
