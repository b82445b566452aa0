import { compile, SHARED } from "../../kernels.ts";

/** kernels/training.ts as Node has it. */
interface Kernels {
  usePanel(at: number): void;
  multiply(
    a: number,
    aStep: number,
    b: number,
    bStep: number,
    c: number,
    cStep: number,
    rows: number,
    inner: number,
    columns: number,
  ): void;
  transpose(at: number, step: number, out: number, outStep: number, rows: number, columns: number): void;
  remember(
    gates: number,
    step: number,
    cells: number,
    cellStep: number,
    last: number,
    going: number,
    out: number,
    outStep: number,
    rows: number,
    size: number,
  ): void;
  recall(
    gates: number,
    step: number,
    cells: number,
    cellStep: number,
    last: number,
    going: number,
    slopes: number,
    slopeStep: number,
    carried: number,
    rows: number,
    size: number,
  ): void;
  guess(input: number, output: number, change: number, width: number, right: number, rate: number): void;
  squares(first: number, second: number, count: number): number;
  descend(
    weights: number,
    first: number,
    second: number,
    mean: number,
    spread: number,
    count: number,
    scale: number,
    rate: number,
    keepMean: number,
    keepSpread: number,
    correction: number,
  ): void;
}

/** Float32 rows in a desk's memory: addresses and steps in bytes. */
export interface Block {
  readonly at: number;
  readonly step: number;
  readonly rows: number;
  readonly columns: number;
}

export const columnsOf = (block: Block, first: number, columns: number): Block => ({
  ...block,
  at: block.at + 4 * first,
  columns,
});

export const rowsOf = (block: Block, first: number, rows: number): Block => ({
  ...block,
  at: block.at + first * block.step,
  rows,
});

const PAGE = 65536;
/** What `multiply` needs for itself. */
const PANEL = 384 * 64;

/** Where learning is done: kernels over one memory, which several desks can share, each with a room of its own for sketches. */
export class Desk {
  readonly kernels: Kernels;
  readonly floats: Float32Array;
  #end: number;
  readonly #start: number;
  readonly #limit: number;

  /** @param room of this desk, in bytes of the memory: `[start, end)`. */
  constructor(module: WebAssembly.Module, memory: WebAssembly.Memory, room: readonly [number, number]) {
    const instance = new WebAssembly.Instance(module, { env: { memory } });
    this.kernels = instance.exports as unknown as Kernels;
    this.floats = new Float32Array(memory.buffer);
    const [start, limit] = room;
    this.kernels.usePanel(start);
    this.#start = start + PANEL;
    this.#limit = limit;
    this.#end = this.#start;
  }

  /** A block of zeros, or of what was there before where that does not matter. */
  take(rows: number, columns: number, fill = 0): Block {
    const block = { at: this.#end, step: 4 * columns, rows, columns };
    this.#end += rows * block.step;
    if (this.#end > this.#limit) throw new RangeError(`no room for ${rows} × ${columns} numbers`);
    this.floats.fill(fill, block.at / 4, this.#end / 4);
    return block;
  }

  /** Takes back all blocks. */
  clear(): void {
    this.#end = this.#start;
  }

  /** c += a · b */
  multiply(a: Block, b: Block, c: Block): void {
    this.kernels.multiply(a.at, a.step, b.at, b.step, c.at, c.step, a.rows, a.columns, c.columns);
  }

  transposed(block: Block): Block {
    const wide = (block.rows + 7) & ~7;
    const out = this.take(block.columns, wide);
    this.kernels.transpose(block.at, block.step, out.at, out.step, block.rows, block.columns);
    return { ...out, columns: block.rows };
  }

  /** c += aᵀ · b */
  multiplyLeft(a: Block, b: Block, c: Block): void {
    const end = this.#end;
    this.multiply(this.transposed(a), b, c);
    this.#end = end;
  }

  /** c += a · bᵀ; c has room for columns up to the next multiple of 8. */
  multiplyRight(a: Block, b: Block, c: Block): void {
    const end = this.#end;
    const turned = this.transposed(b);
    this.multiply(a, turned, { ...c, columns: turned.step / 4 });
    this.#end = end;
  }

  /** A copy of one row into every row of a new block. */
  spread(row: Block, rows: number): Block {
    const out = this.take(rows, row.columns);
    for (let index = 0; index < rows; index += 1) {
      this.floats.copyWithin((out.at + index * out.step) / 4, row.at / 4, row.at / 4 + row.columns);
    }
    return out;
  }

  /** row += the sum of the block's rows */
  addRows(block: Block, row: Block): void {
    for (let index = 0; index < block.rows; index += 1) {
      const from = (block.at + index * block.step) / 4;
      for (let column = 0; column < block.columns; column += 1) {
        this.floats[row.at / 4 + column]! += this.floats[from + column]!;
      }
    }
  }
}

/** Shared by all threads that learn. */
export const sharedMemory = (bytes: number): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE), maximum: 32768, shared: true });

/** kernels/training.ts, compiled. */
export const compileKernels = async (): Promise<WebAssembly.Module> =>
  new WebAssembly.Module(await compile("training.ts", SHARED));
