import { demonymLength, isDemonym } from "../../src/annotate/names/gazetteer.ts";
import type { KindSpan, NameKind } from "../../src/annotate/names/name-labels.ts";
import type { Lexicon } from "../../src/model/lexicon.ts";

/** Kinds of label that sets give, by their own names; `MISC` and the like are told apart by `kindOfMisc`. */
export const KIND_OF_LABEL: Readonly<Record<string, NameKind | "MISC" | "O">> = {
  PER: "Person",
  ORG: "Organization",
  LOC: "Place",
  MISC: "MISC",
  OTH: "MISC",
  person: "Person",
  politician: "Person",
  writer: "Person",
  musicalartist: "Person",
  scientist: "Person",
  researcher: "Person",
  organisation: "Organization",
  politicalparty: "Organization",
  band: "Organization",
  university: "Organization",
  location: "Place",
  country: "Place",
  event: "Event",
  election: "Event",
  conference: "Event",
  misc: "MISC",
  award: "Work",
  book: "Work",
  poem: "Work",
  song: "Work",
  album: "Work",
  magazine: "Work",
  academicjournal: "Work",
  product: "Product",
  programlang: "Product",
  astronomicalobject: "Place",
  Person: "Person",
  Organisation: "Organization",
  Location: "Place",
  Nationality: "Demonym",
  Weapon: "Product",
  MilitaryPlatform: "Product",
  organization: "Organization",
  place: "Place",
  object: "Product",
};

const EVENT =
  /\b(wars?|summit|election|elections|referendum|olympics?|games|olympiad|cup|championships?|conference|battle|siege|massacre|genocide|holocaust|revolution|uprising|crisis|scandal|affair|operation|hurricane|typhoon|cyclone|storm|earthquake|fire|pandemic|talks|convention|primary|caucuses|debate|inauguration|parade|march|festival|awards|day|week|month|congress|brexit|watergate|super bowl|world series|grand prix|marathon|expo|forum|dialogue|intifada|spring|cop\d+|quad|tour|season|ball|election cycle|tournament|open|race|exercise|shield|freedom|attacks?|sept(ember|\.) 11(th)?|9\/11|11 september|wwii|world war i+|easter egg roll|anniversary)\b/i;
const WORK =
  /\b(act|acts|bill|law|code|treaty|accords?|agreements?|pact|protocol|charter|constitution|amendment|declaration|resolution|res\.?|directive|regulations?|rule|order|orders|plan|program|programme|policy|doctrine|strategy|framework|initiative|report|memorandum|statement|manifesto|bible|koran|quran|book|song|film|show|article|section|title|clause|proclamation|budget|reform|scheme|u\.s\.c\.?|medicare|medicaid|social security|tricare|daca|nafta|usmca|jcpoa|snap|wic|obamacare|v\.|vs\.?|prize|award|medal|star|register|grants?|fund|loan|deal|standards?|guidelines|review|times|journal|magazine|story|letters?|symphony|series|project|system|partnership|h\.\s?r\.|s\.\s?\d+|theory|principle|theorem|compact|gospel|declaration|roadmap|agenda)\b/i;
const PRODUCT =
  /\b(missiles?|rockets?|satellite|spacecraft|shuttle|aircraft|jet|fighter|bomber|helicopter|drone|tank|submarine|carrier|destroyer|frigate|rifle|gun|vaccine|drug|tablet|phone|console|engine|windows|android|iphone|ipad|ipod|xbox|playstation|uss|hms|linux|centos|rhel|dreamliner|airbus|boeing|software|os|server|exchange|office|chrome|firefox|apollo|soyuz|dragon|falcon|voyager|dream|ships?|cola|beer|wii|galaxy|kindle|javascript|python|java|html|pdf)\b|^[A-Z]{1,4}[- ]?\d+|^\d{3}s?$/i;

/** What a set calls MISC, by its words: weapons are products, laws and programmes works, wars and summits events. */
export function kindOfMisc(words: readonly string[], lexicon: Lexicon): NameKind {
  const text = words.join(" ").replace(/ - /g, "-");
  if (isDemonym(text, lexicon)) return "Demonym";
  if (PRODUCT.test(text)) return "Product";
  const last = words.at(-1) ?? "";
  if (WORK.test(last)) return "Work";
  if (EVENT.test(last)) return "Event";
  if (WORK.test(text)) return "Work";
  return EVENT.test(text) ? "Event" : "Other";
}

/** The kind for a set's label and words; null for what lies outside. */
export function kindFor(label: string, words: readonly string[], lexicon: Lexicon): NameKind | null {
  const kind = KIND_OF_LABEL[label];
  if (kind === undefined || kind === "O") return null;
  if (kind === "MISC") return kindOfMisc(words, lexicon);
  const demonym = isDemonym(words.join(" ").replace(/ - /g, "-"), lexicon);
  return demonym && (kind === "Place" || kind === "Organization") ? "Demonym" : kind;
}

/** Sets differ in whether "Iraqi" is marked: we mark it in all of them. */
export function withDemonyms(
  tokens: readonly string[],
  spans: readonly KindSpan[],
  lexicon: Lexicon,
): KindSpan[] {
  const taken = new Set(
    spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const found: KindSpan[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const length = taken.has(from) ? 0 : demonymLength(tokens, from, lexicon);
    if (length === 0 || taken.has(from + length - 1)) continue;
    found.push({ kind: "Demonym", from, to: from + length });
    from += length - 1;
  }
  return [...spans, ...found];
}
