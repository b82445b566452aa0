import { writeSync } from "node:fs";

/** Where data goes: standard output. */
const STANDARD_OUTPUT = 1;

/** The reader of our output went away (`relata ... | head`); nothing is wrong. */
const readerGone = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === "EPIPE";

const full = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === "EAGAIN";

/** Gives a slow reader of a pipe a moment. */
const rest = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
};

/** Writes data to standard output, all of it, before it returns; ends quietly where nobody reads on. */
export function print(data: string | Uint8Array): void {
  const bytes = typeof data === "string" ? Buffer.from(data, "utf8") : data;
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(STANDARD_OUTPUT, bytes, at);
    } catch (cause) {
      if (readerGone(cause)) process.exit(0);
      if (!full(cause)) throw cause;
      rest();
    }
  }
}

/** Writes a line of words to standard error. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Prints a value as JSON, indented, keys in the order given. */
export const printJson = (value: unknown): void => print(`${JSON.stringify(value, null, 2)}\n`);

/** How far a long work has come, in one line that is written over; silent where standard error is no terminal. */
export function progress(what: string): { step(detail: string): void; end(): void } {
  const shown = process.stderr.isTTY === true;
  let last = 0;
  let count = 0;
  return {
    step(detail) {
      count += 1;
      if (!shown || Date.now() - last < 100) return;
      last = Date.now();
      process.stderr.write(`\r\u001b[K${what} ${count} ${detail}`.slice(0, process.stderr.columns ?? 80));
    },
    end() {
      if (shown) process.stderr.write("\r\u001b[K");
    },
  };
}
