import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const READING = new Set(["GET", "HEAD"]);

/** As it stands in a URL: IPv6 addresses in brackets. */
export const hostInUrl = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

/** The names under which a server on `host` may be asked. One on all interfaces is asked under names we cannot know. */
function namesOf(host: string): readonly string[] | null {
  if (host === "0.0.0.0" || host === "::") return null;
  return [...new Set([...LOOPBACK, hostInUrl(host).toLowerCase()])];
}

export const isLoopback = (host: string): boolean => LOOPBACK.includes(hostInUrl(host).toLowerCase());

/**
 * Only asked under its own name, only by its own pages, and to read, but for the paths in `changing`. A page elsewhere whose name is
 * rebound to 127.0.0.1 still sends its own name in Host; one that asks openly sends itself in Origin.
 */
export function guard(
  host: string,
  port: () => number,
  changing: ReadonlySet<string> = new Set(),
): MiddlewareHandler {
  const names = namesOf(host);
  return async (context, next) => {
    const asked = context.req.header("host")?.toLowerCase();
    const own = names?.flatMap((name) => [`${name}:${port()}`, ...(port() === 80 ? [name] : [])]);
    if (!asked || (own && !own.includes(asked)))
      return context.json({ error: `no such host here: ${asked ?? "none"}` }, 421);
    const origin = context.req.header("origin");
    if (origin !== undefined && origin.toLowerCase() !== `http://${asked}`)
      return context.json({ error: `asked by another site: ${origin}` }, 403);
    if (context.req.header("sec-fetch-site") === "cross-site" && context.req.path.startsWith("/api/"))
      return context.json({ error: "asked by another site" }, 403);
    if (context.req.method === "POST" && changing.has(context.req.path)) {
      if (origin === undefined) return context.json({ error: "asked by no page of this server" }, 403);
      return next();
    }
    if (!READING.has(context.req.method)) {
      context.header("Allow", "GET, HEAD");
      return context.json({ error: `${context.req.method} is not possible: this server only reads` }, 405);
    }
    return next();
  };
}

/**
 * What the pages may do: run our scripts, ask us, and nothing else. Sigma puts a style element into the page,
 * hence inline styles; text of articles only ever becomes text nodes, so none of it can be one.
 */
export const policy: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", "data:", "blob:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: "same-origin",
  referrerPolicy: "no-referrer",
  strictTransportSecurity: false,
  xFrameOptions: "DENY",
});
