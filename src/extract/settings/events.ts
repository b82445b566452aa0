import type { Document } from "../../annotate/document.ts";
import type { Argument, Claim, DayRange } from "../claim.ts";

/** What an article says elsewhere of an event that has a name. */
interface Event {
  readonly chain: number;
  readonly name: string;
  readonly place: Argument | null;
  readonly when: DayRange | null;
  /** The claim of the meeting that the event is. */
  readonly meeting: Claim | null;
}

/**
 * Named events take day and place from the meeting that they name ("they met in Oslo on June 12 ... the Oslo summit"):
 * those who met took part, and other claims about the event happened there and then.
 */
export function withEvents(claims: readonly Claim[], document: Document): Claim[] {
  const events = document.chains.flatMap(({ type, name }, chain) =>
    type === "Event" ? [eventOf(chain, name, claims, document)] : [],
  );
  const settled = claims.map((claim) => settle(claim, events));
  return [...settled, ...events.flatMap((event) => participations(event, settled, document))];
}

function eventOf(chain: number, name: string, claims: readonly Claim[], document: Document): Event {
  const located = claims.find(
    ({ relation, subject }) => relation === "located_in" && subject.chain === chain,
  );
  const meeting = claims.find((claim) => isMeetingOf(claim, name, document)) ?? null;
  const own = claims.find(
    ({ object, when }) => object.chain === chain && when !== null && when.granularity === "day",
  );
  return {
    chain,
    name,
    place: located?.object ?? meeting?.where ?? null,
    when: meeting?.when ?? own?.when ?? null,
    meeting,
  };
}

/** A meeting at a place that gives the event its name. */
function isMeetingOf(
  { relation, where, when, polarity }: Claim,
  name: string,
  { chains }: Document,
): boolean {
  if (relation !== "met" || !where || !when || polarity === "denied") return false;
  const place = chains[where.chain]!.name;
  return (
    name !== place &&
    name
      .split(/[\s-]+/)
      .join(" ")
      .includes(place)
  );
}

const ABOUT_EVENT = /^(took_part_in|located_in|organized|hosted)$/;

function settle(claim: Claim, events: readonly Event[]): Claim {
  if (!ABOUT_EVENT.test(claim.relation)) return claim;
  const event = events.find(({ chain }) => claim.object.chain === chain || claim.subject.chain === chain);
  if (!event) return claim;
  const where = claim.relation === "located_in" ? claim.where : (claim.where ?? event.place);
  return { ...claim, when: claim.when ?? event.when, where };
}

/** Those who met there took part in it. */
function participations(event: Event, claims: readonly Claim[], document: Document): Claim[] {
  const { meeting, chain } = event;
  const [mention] = document.chains[chain]!.mentions;
  if (!meeting || mention === undefined) return [];
  const people = [meeting.subject, meeting.object].filter(
    (person) =>
      !claims.some(
        ({ relation, subject, object }) =>
          relation === "took_part_in" && subject.chain === person.chain && object.chain === chain,
      ),
  );
  const { start, end } = document.mentions[mention]!;
  return people.map((subject) => ({
    ...meeting,
    relation: "took_part_in",
    subject,
    object: { mention, chain },
    thing: null,
    where: event.place,
    evidence: [meeting.evidence[0]!, { start, end }],
    rule: "took_part_in/event:named",
    confidence: Math.round(meeting.confidence * 80) / 100,
    inferred: true,
  }));
}
