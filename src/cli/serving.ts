import { type Command, InvalidArgumentError } from "commander";
import { answersOf } from "../serve/answers.ts";
import { decidingOf } from "../serve/deciding.ts";
import { serve } from "../serve/serve.ts";
import type { Store } from "../store/store.ts";
import { Mistake } from "./mistake.ts";
import { say } from "./terminal.ts";

export interface PortFlag {
  readonly port: number;
}

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new InvalidArgumentError("a number from 0 to 65535 was expected; 0 takes any free port");
  }
  return number;
}

export const withPortFlag = (command: Command): Command =>
  command.option("--port <number>", "port of the loopback address; 0 takes any free one", port, 8137);

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

/**
 * Serves the viewer on the loopback address until the user stops it.
 *
 * @param editor who may set things right there; null where one only reads.
 */
export async function serveUntilStopped(
  store: Store,
  { port }: PortFlag,
  editor: string | null = null,
): Promise<void> {
  const deciding = editor === null ? {} : { deciding: decidingOf(store, editor) };
  const serving = await serve(answersOf(store), { port, ...deciding }).catch((cause: Error) => {
    throw new Mistake(cause.message, { cause });
  });
  say(`The graph is at ${serving.editingUrl ?? serving.url} (stop with Ctrl-C)`);
  await interrupted();
  await serving.close();
}
