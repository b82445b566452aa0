import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Serving, serve } from "../../src/serve/serve.ts";
import { fixture } from "../viewer/fixture/answers.ts";

let serving: Serving;
let port: number;

beforeAll(async () => {
  serving = await serve(fixture, { port: 0 });
  port = Number(new URL(serving.url).port);
});

afterAll(() => serving.close());

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** As raw as it gets: paths are not tidied, and any header can be set, unlike with fetch. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path, method, headers }, (reply) => {
      let body = "";
      reply.on("data", (part: Buffer) => {
        body += part.toString();
      });
      reply.on("end", () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body }));
    });
    asking.on("error", reject).end();
  });
}

describe("answers", () => {
  test("the graph comes as graphology writes it, with positions", async () => {
    const { status, body } = await ask("/api/graph");
    const graph = JSON.parse(body);
    expect(status).toBe(200);
    expect(graph.attributes.title).toBe("Summer of summits");
    expect(graph.nodes).toContainEqual(expect.objectContaining({ key: "kim" }));
    expect(graph.nodes[0].attributes.x).toBeTypeOf("number");
  });

  test.each([
    ["/api/entities/kim", "name", "Kim Jong Un"],
    ["/api/articles/a1", "title", "Trump and Kim shake hands in Singapore"],
  ])("%s has the %s %s", async (path, property, value) => {
    const { status, body } = await ask(path);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toHaveProperty(property, value);
  });

  test("an edge is asked for by its key and gives its claims", async () => {
    const { body } = await ask(`/api/edges/${encodeURIComponent("trump|met|kim")}`);
    expect(JSON.parse(body)).toMatchObject([{ relation: "met", evidence: [{ span: { start: 54 } }] }]);
  });

  test("a search finds names and sentences, and nothing for nothing", async () => {
    const { body } = await ask("/api/search?q=talented");
    expect(JSON.parse(body)).toMatchObject([{ kind: "sentence" }]);
    expect((await ask("/api/search?q=+")).body).toBe("[]");
  });

  test.each(["/api/entities/nobody", "/api/edges/a%7Cmet%7Cb", "/api/articles/none", "/api/else"])(
    "%s is not there, and says so in JSON",
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(JSON.parse(body).error).toMatch(/^(no|nothing)/);
    },
  );
});

describe("the guard", () => {
  test.each([
    ["evil.example", 421],
    ["evil.example:PORT", 421],
    ["127.0.0.1.evil.example:PORT", 421],
    ["localhost:1", 421],
    ["localhost:PORT", 200],
    ["LocalHost:PORT", 200],
    ["127.0.0.1:PORT", 200],
    ["[::1]:PORT", 200],
  ])("asked as %s it answers %i (DNS rebinding)", async (host, status) => {
    const reply = await ask("/api/entities/kim", { host: host.replace("PORT", String(port)) });
    expect(reply.status).toBe(status);
  });

  test.each([
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "http://127.0.0.1:1" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ origin: "http://127.0.0.1:PORT" }, 200],
    [{ "sec-fetch-site": "same-origin" }, 200],
  ])("asked with %j it answers %i", async (headers, status) => {
    const filled = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace("PORT", String(port)),
    ]);
    expect((await ask("/api/graph", Object.fromEntries(filled))).status).toBe(status);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s is refused: it only reads", async (method) => {
    const { status, headers } = await ask("/api/graph", {}, method);
    expect(status).toBe(405);
    expect(headers).toMatchObject({ allow: "GET, HEAD" });
  });

  test.each([
    "/../package.json",
    "/..%2fpackage.json",
    "/%2e%2e/package.json",
    "/assets/../../package.json",
    "/assets/..%5c..%5cpackage.json",
    "//etc/passwd",
    "/api/articles/..%2f..%2fpackage.json",
  ])("%s leads out of the house nowhere", async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('"dependencies"');
  });

  test("no script runs but ours, nothing is sniffed, framed or sent elsewhere", async () => {
    const { headers } = await ask("/api/graph");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  });
});

describe("the port", () => {
  test("a taken one is one clear line", async () => {
    await expect(serve(fixture, { port })).rejects.toThrow(
      `127.0.0.1:${port} is taken by another program; choose another with --port, or --port 0 for any free one`,
    );
  });

  test("0 is any free one, on the loopback address", () => {
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+\/$/);
  });
});
