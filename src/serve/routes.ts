import { type Context, Hono } from "hono";
import type { Answers } from "./answers.ts";
import { viewerFiles } from "./files.ts";
import { guard, policy } from "./guard.ts";

const NOT_BUILT = 'The viewer is not built yet: run "npm run build", then start again.\n';

/** A built file's name carries its hash, so it never changes under its name. */
const FOREVER = "public, max-age=31536000, immutable";

const found = (context: Context, answer: unknown, what: string, id: string): Response =>
  answer === null ? context.json({ error: `no ${what} with the id "${id}"` }, 404) : context.json(answer);

function ask(routes: Hono, answers: Answers): void {
  let graph: string | undefined;
  routes.get("/api/graph", (context) => {
    graph ??= JSON.stringify(answers.graph().export());
    return context.body(graph, 200, { "Content-Type": "application/json" });
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

/** All that can be asked of the server, behind its guard. `port` is known once it listens. */
export function routesOf(answers: Answers, host: string, port: () => number): Hono {
  const routes = new Hono();
  const files = viewerFiles();
  routes.use(policy, guard(host, port));
  routes.use("/api/*", async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
  });
  ask(routes, answers);
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
