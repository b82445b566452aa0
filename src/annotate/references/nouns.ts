import type { Lexicon } from "../../model/lexicon.ts";
import type { EntityType } from "../document.ts";

export type Gender = "female" | "male" | "neuter";

const MALE = new Set(
  "man men boy boys father son brother husband king prince uncle nephew grandfather gentleman lord spokesman chairman businessman congressman policeman sir actor".split(
    " ",
  ),
);
const FEMALE = new Set(
  "woman women girl girls mother daughter sister wife queen princess aunt niece grandmother lady spokeswoman chairwoman businesswoman congresswoman actress".split(
    " ",
  ),
);
const BODIES = new Set(
  "company firm government party ministry agency group team court council committee parliament bank army military police force organization organisation union coalition department commission club university school office authority administration militia regime airline manufacturer carrier newspaper network association institute board senate congress campaign opposition".split(
    " ",
  ),
);
const PLACES = new Set(
  "country nation state city town village region province district island border capital area territory county republic kingdom peninsula neighborhood site place".split(
    " ",
  ),
);

/** Nouns for people that are in no list of titles. */
const PEOPLE =
  /^(?:person|people|child|kid|baby|friend|expert|analyst|victim|suspect|accused|defendant|attacker|shooter|bomber|assailant|killer|detainee|witness|source|neighbor|resident|citizen|critic|ally|aide|lawmaker|worker|employee|protester|soldier|teacher|student|author|writer|artist|player|fan|candidate|voter|migrant|refugee|hero|star|guy|dictator|successor|predecessor|colleague|whistle-?blower|guest|nurse|patient|user|customer|parent|spouse|partner|member|leader|official|diplomat|negotiator|politician|spokesperson|insider|observer|[a-z]{3,}(?:ologist|maker|holder|man|woman))$/;

/** What a noun stands for by its own: "minister" a person, "company" an organization. */
export function typeOfNoun(lemma: string, text: string, lexicon: Lexicon): EntityType | null {
  if (
    MALE.has(lemma) ||
    FEMALE.has(lemma) ||
    PEOPLE.test(lemma) ||
    lexicon.titleOf(lemma) !== null ||
    lexicon.titleOf(text) !== null
  )
    return "Person";
  if (BODIES.has(lemma)) return "Organization";
  return PLACES.has(lemma) ? "Place" : null;
}

/** By the noun alone; null for people of whom it does not tell. */
export function genderOfNoun(lemma: string, type: EntityType | null): Gender | null {
  if (MALE.has(lemma)) return "male";
  if (FEMALE.has(lemma)) return "female";
  return type === "Person" ? null : "neuter";
}

/** Whether it names people acting as one, of which "it" and "they" are both said. */
export const isBody = (lemma: string): boolean => BODIES.has(lemma);
