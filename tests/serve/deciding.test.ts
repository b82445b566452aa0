import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decisionsOf } from "../../src/decide.ts";
import { answersOf } from "../../src/serve/answers.ts";
import { decidingOf } from "../../src/serve/deciding.ts";
import { type Serving, serve } from "../../src/serve/serve.ts";
import { settle } from "../../src/settle/settle.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";

let store: Store;
let serving: Serving;
let token: string;

beforeAll(async () => {
  store = openStore(":memory:");
  for (const tale of TALKS) store.addArticle(extractionOf(tale));
  settle(store);
  serving = await serve(answersOf(store), { port: 0, deciding: decidingOf(store, "analyst") });
  token = new URLSearchParams(new URL(serving.editingUrl!).hash.slice(1)).get("token")!;
});

afterAll(async () => {
  await serving.close();
  store.close();
});

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** Asks as our own page would, but for what is given; undefined leaves a header away. */
function ask({ path = "/api/decisions", method = "POST", headers = {}, body = "" }: Asked) {
  const { origin, port } = new URL(serving.url);
  const own = {
    origin,
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    ...(method === "POST" ? { "content-length": String(Buffer.byteLength(body)) } : {}),
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const to = { host: "127.0.0.1", port, path, method, headers: sent as never, agent: false };
    const asking = request(to, (reply) => {
      let text = "";
      reply.on("data", (part: Buffer) => {
        text += part.toString();
      });
      reply.on("end", () => resolve({ status: reply.statusCode ?? 0, body: text }));
    });
    asking.on("error", reject).end(method === "POST" ? body : "");
  });
}

const wish = (wished: object, reason = "read it"): string => JSON.stringify({ wish: wished, reason });
const RENAME = wish({ kind: "rename", entity: "person:sung-kim", name: "Sung Y. Kim" });

describe("setting things right", () => {
  test("is written down with who and why, changes the graph, and can be undone", async () => {
    const { status, body } = await ask({ body: RENAME });
    expect(status).toBe(200);
    expect(JSON.parse(body).decisions).toMatchObject([{ number: 1, user: "analyst", reason: "read it" }]);
    expect((await ask({ path: "/api/graph", method: "GET" })).body).toContain('"Sung Y. Kim"');
    await ask({ body: wish({ kind: "undo", decision: 1 }) });
    expect((await ask({ path: "/api/graph", method: "GET" })).body).not.toContain('"Sung Y. Kim"');
    const log = JSON.parse((await ask({ method: "GET" })).body);
    expect(log).toMatchObject([{ state: "undone" }, { words: "undo 1", state: "holds" }]);
  });

  test.each<[string, Asked, number]>([
    ["without a token", { headers: { authorization: undefined } }, 401],
    ["with a wrong token", { headers: { authorization: "Bearer 0" } }, 401],
    ["with the token alone, without its scheme", { headers: { authorization: "TOKEN" } }, 401],
    ["by another site", { headers: { origin: "https://evil.example" } }, 403],
    ["by no page at all", { headers: { origin: undefined } }, 403],
    ["under another name", { headers: { host: "evil.example" } }, 421],
    ["as a form would be sent", { headers: { "content-type": "text/plain" } }, 415],
    ["to read the log without a token", { method: "GET", headers: { authorization: undefined } }, 401],
    ["elsewhere", { path: "/api/graph" }, 405],
    ["as what it is not", { method: "DELETE" }, 405],
    [
      "without saying how long it is",
      { headers: { "content-length": undefined, "transfer-encoding": "chunked" } },
      413,
    ],
    ["with more than anybody wishes", { body: `"${"x".repeat(600_000)}"` }, 413],
  ])("asked for %s changes nothing", async (_, asked, status) => {
    const before = decisionsOf(store).length;
    const headers = { ...asked.headers };
    if (headers.authorization === "TOKEN") headers.authorization = token;
    expect((await ask({ body: RENAME, ...asked, headers })).status).toBe(status);
    expect(decisionsOf(store)).toHaveLength(before);
  });

  test.each<[string, string, number, RegExp]>([
    ["no JSON", "rename Kim", 400, /not JSON/],
    ["no kind that there is", wish({ kind: "delete", entity: "x" }), 400, /^wish\.kind: /],
    [
      "a name of no letters",
      wish({ kind: "rename", entity: "person:sung-kim", name: "" }),
      400,
      /^wish\.name: /,
    ],
    ["something beside", wish({ kind: "undo", decision: 1, and: "more" }), 400, /^wish: /],
    [
      "nobody",
      wish({ kind: "rename", entity: "nobody", name: "Kim" }),
      409,
      /nobody and nothing has the id "nobody"/,
    ],
  ])("with %s is refused in a line that says why", async (_, body, status, line) => {
    const reply = await ask({ body });
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.body).error).toMatch(line);
  });
});

test("a server that others could reach sets nothing right", async () => {
  const deciding = decidingOf(store, "analyst");
  await expect(serve(answersOf(store), { port: 0, host: "0.0.0.0", deciding })).rejects.toThrow(
    "0.0.0.0: things are set right on a loopback address only; leave --host away",
  );
});

test("a server that only reads has no token and no log", async () => {
  const reading = await serve(answersOf(store), { port: 0 });
  expect(reading.editingUrl).toBeNull();
  expect((await fetch(`${reading.url}api/decisions`)).status).toBe(404);
  const headers = { Origin: new URL(reading.url).origin, "Content-Type": "application/json" };
  const asked = await fetch(`${reading.url}api/decisions`, { method: "POST", body: RENAME, headers });
  expect(asked.status).toBe(405);
  await reading.close();
});
