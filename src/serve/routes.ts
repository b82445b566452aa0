import { type Context, Hono } from "hono";
import { Impossible } from "../decide.ts";
import type { NewsGraph } from "../graph/news-graph.ts";
import type { Answers } from "./answers.ts";
import type { Deciding } from "./deciding.ts";
import { viewerFiles } from "./files.ts";
import { guard, policy } from "./guard.ts";
import { holdsToken } from "./token.ts";
import { wishIn } from "./wish.ts";

const NOT_BUILT = 'The viewer is not built yet: run "npm run build", then start again.\n';

/** A built file's name carries its hash, so it never changes under its name. */
const FOREVER = "public, max-age=31536000, immutable";

const found = (context: Context, answer: unknown, what: string, id: string): Response =>
  answer === null ? context.json({ error: `no ${what} with the id "${id}"` }, 404) : context.json(answer);

function ask(routes: Hono, answers: Answers): void {
  let written: { readonly graph: NewsGraph; readonly json: string } | undefined;
  routes.get("/api/graph", (context) => {
    const graph = answers.graph();
    if (written?.graph !== graph) written = { graph, json: JSON.stringify(graph.export()) };
    return context.body(written.json, 200, { "Content-Type": "application/json" });
  });
  routes.get("/api/entities/:id", (context) => {
    const id = context.req.param("id");
    return found(context, answers.entity(id), "entity", id);
  });
  routes.get("/api/edges/:key", (context) => {
    const key = context.req.param("key");
    return found(context, answers.edge(key), "edge", key);
  });
  routes.get("/api/articles/:id", (context) => {
    const id = context.req.param("id");
    return found(context, answers.article(id), "article", id);
  });
  routes.get("/api/search", (context) => {
    const query = (context.req.query("q") ?? "").trim().slice(0, 200);
    return context.json(query === "" ? [] : answers.search(query));
  });
}

const DECISIONS = "/api/decisions";

/** Larger than any wish: a split of ten thousand articles. */
const LARGEST = 512 * 1024;

/** What may be changed, by whoever has the token. */
export interface Change {
  readonly deciding: Deciding;
  readonly token: string;
}

function change(routes: Hono, { deciding, token }: Change): void {
  routes.use(DECISIONS, async (context, next) => {
    if (holdsToken(context.req.header("authorization"), token)) return next();
    return context.json({ error: "this takes the token that the server printed when it started" }, 401);
  });
  routes.get(DECISIONS, (context) => context.json(deciding.decisions()));
  routes.post(DECISIONS, async (context) => {
    // Node holds a body to the length that it says it has.
    const length = Number(context.req.header("content-length") ?? Number.NaN);
    if (!(length <= LARGEST)) return context.json({ error: `at most ${LARGEST} bytes were expected` }, 413);
    if (context.req.header("content-type")?.split(";")[0] !== "application/json")
      return context.json({ error: "a body of application/json was expected" }, 415);
    const asked = wishIn(await context.req.text());
    if (typeof asked === "string") return context.json({ error: asked }, 400);
    try {
      return context.json(deciding.decide(asked.wish, asked.reason));
    } catch (error) {
      if (error instanceof Impossible) return context.json({ error: error.message }, 409);
      throw error;
    }
  });
}

/** All that can be asked of the server, behind its guard. `port` is known once it listens. */
export function routesOf(
  answers: Answers,
  host: string,
  port: () => number,
  changes: Change | null = null,
): Hono {
  const routes = new Hono();
  const files = viewerFiles();
  routes.use(policy, guard(host, port, new Set(changes ? [DECISIONS] : [])));
  routes.use("/api/*", async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
  });
  ask(routes, answers);
  if (changes) change(routes, changes);
  routes.get("*", (context) => {
    const file = files.get(context.req.path);
    if (file) {
      const cache = context.req.path.startsWith("/assets/") ? FOREVER : "no-cache";
      return context.body(file.body, 200, { "Content-Type": file.kind, "Cache-Control": cache });
    }
    if (context.req.path === "/") return context.text(NOT_BUILT, 503);
    return context.json({ error: `nothing here: ${context.req.path}` }, 404);
  });
  routes.onError((error, context) => context.json({ error: error.message }, 500));
  return routes;
}
