import type { Lexicon } from "../../../model/lexicon.ts";
import type { Name, ParsedDocument } from "../../document.ts";
import { calledWorks } from "./called-works.ts";
import { committees } from "./committees.ts";
import { compoundNames } from "./compound-names.ts";
import { echoedNames } from "./echoed-names.ts";
import { headedNames } from "./headed-names.ts";
import { hyphenedNames } from "./hyphened-names.ts";
import { knownEvents } from "./known-events.ts";
import { knownThings } from "./known-things.ts";
import { longerNames } from "./longer-names.ts";
import { numberedNames } from "./numbered-names.ts";
import { shortBodies } from "./short-bodies.ts";
import { siteNames } from "./site-names.ts";
import { talks } from "./talks.ts";

/**
 * Names with those beside them that a recognizer passes over, since what tells them is no capital or stands around them:
 * each kind of them a file, the longer kinds first.
 */
export function withPassedOver(document: ParsedDocument, read: readonly Name[], lexicon: Lexicon): Name[] {
  const known = knownThings(document, read, lexicon);
  const told = committees(document, [...known, ...echoedNames(document, known, lexicon)]);
  const longer = longerNames(document, told, lexicon);
  const events = knownEvents(document, longer, lexicon);
  const isPartOfEvent = ({ type, from, to }: Name): boolean =>
    type === "Event" && events.some((event) => event.from <= from && to <= event.to);
  const single = [
    ...longer.filter((name) => !isPartOfEvent(name)),
    ...events,
    ...numberedNames(document, longer),
  ];
  const compound = [
    ...single,
    ...compoundNames(document, single, lexicon),
    ...hyphenedNames(document, single, lexicon),
    ...talks(document, single),
    ...calledWorks(document, single),
  ];
  const headed = headedNames(document, compound, lexicon);
  return [...headed, ...shortBodies(document, headed), ...siteNames(document, headed, lexicon)];
}
