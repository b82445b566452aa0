import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/**
 * How a relation is said. Roles are written as the syntax has them: `subject`, `object` and `recipient` of a verb
 * (passives undone), `task`, `doer` and `target` of what it governs, `agent` of a noun (its possessor, its "by", or the subject of the verb that carries it: "held
 * talks", "paid a visit"), or a preposition ("with"). Alternatives are parted by `|`, tried in order.
 */
const roles = z.string().regex(/^[a-z ]+(\|[a-z ]+)*$/);

const frame = z.strictObject({
  /** What the frame hangs on: exactly one of the three, as lemmas; a particle follows its verb ("step down"). */
  verb: z.array(z.string()).optional(),
  noun: z.array(z.string()).optional(),
  adjective: z.array(z.string()).optional(),
  subject: roles,
  object: roles,
  /** The role that holds the thing handed over, bought, built. */
  thing: roles.optional(),
  /** Lemmas of which one must head that thing. */
  things: z.array(z.string()).optional(),
  /** Types that subject and object may have here, where narrower than the relation's. */
  subjectTypes: z.array(z.string()).optional(),
  objectTypes: z.array(z.string()).optional(),
  /**
   * The object may stand in a wider phrase: "condemned the country's launch" criticizes the country. `only`: it must, as
   * to welcome a guest is not to welcome what the guest did. `inside`: it is named in the phrase, whoever that stands for:
   * "runs for governor of Texas".
   */
  owner: z.union([z.boolean(), z.enum(["only", "inside"])]).optional(),
  /** What the subject's name must have in it, as a regular expression: "Court|Parliament". */
  subjectNamed: z.string().optional(),
  /** The same of the object's name: "Election|Primary". */
  objectNamed: z.string().optional(),
  /** The body that does it where nobody is said to, if the article names it: only one house impeaches. */
  implied: z.string().optional(),
  /** The subject acts through a thing of its own: "the lawsuit filed by Ohio accuses". */
  through: z.boolean().optional(),
  /** A role that must be empty: who is called something is not spoken with. */
  without: z.string().optional(),
  /** Who is read as the subject is the relation's object: "bought Acme jets" tells what Acme supplies. */
  reversed: z.boolean().optional(),
  /** It is said by the way: who "did not meet him in Rome" may have been in Rome or not. */
  aside: z.boolean().optional(),
  /** The words deny it: "freed", "failed". */
  denied: z.boolean().optional(),
  /** The stance that the words carry themselves: "is due in" is planned. */
  modality: z.enum(["stated", "reported", "planned", "possible", "demanded", "conditional"]).optional(),
});

/** Offices that a report names without saying in what they are held: "President Macron", "the Foreign Secretary". */
const office = z.strictObject({
  roles: z.array(z.string()),
  /** The body or country that they always belong to; without it, a country that the report is about. */
  of: z.string().optional(),
  /** The kind of body that they belong to, where it is none of a name: a parliament, or the one named last. */
  kind: z.enum(["parliament", "body"]).optional(),
});

const relation = z.strictObject({
  id: z.string(),
  /** As a reader says it; `{thing}` is filled in. */
  label: z.string(),
  group: z.string(),
  symmetric: z.boolean(),
  means: z.string(),
  inverse: z.string(),
  /** Root category of the CAMEO event codes, where one fits. */
  cameo: z.string().optional(),
  /** Schema of FollowTheMoney, where one fits. */
  ftm: z.string().optional(),
  subject: z.array(z.string()),
  object: z.array(z.string()),
  frames: z.array(frame),
  /** Nouns that name a person's role, or a body's or place's kind, before, after or beside its name. */
  roles: z.array(z.string()).optional(),
  offices: z.array(office).optional(),
  examples: z.array(z.strictObject({ text: z.string(), subject: z.string(), object: z.string() })),
});

const schema = z.strictObject({ version: z.number(), relations: z.array(relation) });

export type Office = Readonly<z.infer<typeof office>>;
export type Frame = Readonly<z.infer<typeof frame>>;
export type Relation = Readonly<z.infer<typeof relation>>;

/** The relations that can hold between entities, by id, in the order of graph-data/schema/relations.json. */
export type Relations = ReadonlyMap<string, Relation>;

/** Beside src/ and dist/ alike. */
const SCHEMA = new URL("../../graph-data/schema/relations.json", import.meta.url);

/** @throws {Error} one line, if the file is missing or an entry is not of the form above. */
export function loadRelations(file: URL = SCHEMA): Relations {
  const path = fileURLToPath(file);
  if (!existsSync(path)) {
    throw new Error(
      `${path}: the schema of relations is missing; it belongs to the package, install it again`,
    );
  }
  const result = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(`${path}: ${issue?.path.join(".")}: ${issue?.message}; mend this entry`);
  }
  return new Map(result.data.relations.map((entry) => [entry.id, entry]));
}
