import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Answers } from "./answers.ts";
import type { Deciding } from "./deciding.ts";
import { hostInUrl, isLoopback } from "./guard.ts";
import { routesOf } from "./routes.ts";
import { newToken } from "./token.ts";

export interface Serving {
  /** Where to open the viewer, "http://127.0.0.1:8137/". */
  readonly url: string;
  /** The same, with the token with which one may also set things right; null where one only reads. */
  readonly editingUrl: string | null;
  close(): Promise<void>;
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: "is taken by another program; choose another with --port, or --port 0 for any free one",
  EACCES: "needs rights that this user does not have; choose one above 1023 with --port",
  EADDRNOTAVAIL: "is not on this machine; leave --host away for the loopback address",
};

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = WHY[error.code ?? ""] ?? error.message;
      reject(new Error(`${hostInUrl(host)}:${port} ${why}`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
};

export interface Served {
  readonly port: number;
  /** The loopback address unless given. */
  readonly host?: string;
  /** What may be set right through the viewer, by whoever has the token; on a loopback address only. */
  readonly deciding?: Deciding;
}

/**
 * Serves the viewer and its answers until closed; on the loopback address unless told otherwise.
 *
 * @throws {Error} in one line if the port is taken or not allowed, or if others than this machine could change things.
 */
export async function serve(
  answers: Answers,
  { port, host = "127.0.0.1", deciding }: Served,
): Promise<Serving> {
  if (deciding && !isLoopback(host))
    throw new Error(`${host}: things are set right on a loopback address only; leave --host away`);
  const token = newToken();
  let server: Server;
  const routes = routesOf(answers, host, () => portOf(server), deciding ? { deciding, token } : null);
  server = createAdaptorServer({ fetch: routes.fetch }) as Server;
  await listen(server, host, port);
  const url = `http://${hostInUrl(host)}:${portOf(server)}/`;
  return {
    url,
    // After "#", so that it is in no request and no log.
    editingUrl: deciding ? `${url}#token=${token}` : null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
