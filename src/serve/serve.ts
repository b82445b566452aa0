import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Answers } from "./answers.ts";
import { hostInUrl } from "./guard.ts";
import { routesOf } from "./routes.ts";

export interface Serving {
  /** Where to open the viewer, "http://127.0.0.1:8137/". */
  readonly url: string;
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

/**
 * Serves the viewer and its answers until closed; on the loopback address unless told otherwise.
 *
 * @throws {Error} in one line if the port is taken or not allowed.
 */
export async function serve(
  answers: Answers,
  { port, host = "127.0.0.1" }: { readonly port: number; readonly host?: string },
): Promise<Serving> {
  let server: Server;
  const routes = routesOf(answers, host, () => portOf(server));
  server = createAdaptorServer({ fetch: routes.fetch }) as Server;
  await listen(server, host, port);
  return {
    url: `http://${hostInUrl(host)}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
