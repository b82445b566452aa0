import { z } from "zod";
import { ENTITY_TYPES } from "../annotate/document.ts";
import type { Wish } from "../decide.ts";

const id = z.string().min(1).max(500);

const wishes = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["merge", "distinguish"]), left: id, right: id }),
  z.strictObject({ kind: z.literal("split"), entity: id, articles: z.array(id).min(1).max(10_000) }),
  z.strictObject({ kind: z.literal("rename"), entity: id, name: z.string().min(1).max(300) }),
  z.strictObject({ kind: z.literal("retype"), entity: id, type: z.enum(ENTITY_TYPES) }),
  z.strictObject({ kind: z.enum(["reject", "confirm"]), claim: id }),
  z.strictObject({ kind: z.literal("undo"), decision: z.int().positive() }),
]) satisfies z.ZodType<Wish>;

const asked = z.strictObject({ wish: wishes, reason: z.string().max(2_000).default("") });

/** What the body of a request wishes, or in a line what is wrong with it. */
export function wishIn(body: string): { readonly wish: Wish; readonly reason: string } | string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return 'this is not JSON; {"wish": {"kind": "undo", "decision": 1}} was expected, for example';
  }
  const read = asked.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `${issue?.path.join(".") || "the request"}: ${issue?.message ?? "not understood"}`;
}
