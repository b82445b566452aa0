import type { Sentence, Token } from "../document.ts";

/** Abbreviations that a name or a number follows: never the end of a sentence. */
const LEADING =
  /^(?:Mr|Mrs|Ms|Mx|Messrs|Drs?|Prof|Rev|Fr|St|Ste|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Adm|Brig|Pvt|Sens?|Reps?|Govs?|Pres|Amb|Hon|Supt|Det|Insp|Atty|Mt|Ft|Nos?|vs|v|cf|ca|approx|Figs?|Vol|vol|pp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|c)\.$/;
const ABBREVIATION = /^(?:\p{L}+\.|(?:\p{L}\.)+|Ph\.D\.)$/u;
const TERMINAL = /^(?:\.|[!?]+|\.{2,}|…+|(?:\. ?)+)$/;
const CLOSER = /^(?:["”’»)\]}]|''|'|’’)$/;
const OPENER = /^(?:["“‘«([{¿¡]|``|'|‘‘|[-–—•*]+)$/;
/** Words with a capital that seldom stand inside a name: after "U.S." or "Inc." they begin a sentence. */
const STARTER =
  /^(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|So|Or|Yet|If|When|While|After|Before|As|For|From|With|By|This|That|These|Those|There|Here|His|Her|Its|Their|Our|My|What|Who|Why|How|Where|Although|However|Meanwhile|Since|Then|Now|Some|Many|Most|All|No|Not|One|Two|According|Earlier|Also|Both|Each|Under|During|Last|Despite)$/;
const SAYING =
  /^(?:said|says|asked|asks|told|added|adds|replied|wrote|writes|tweeted|continued|explained|wondered|shouted|exclaimed|noted|stated|declared|answered|demanded)$/;

/** Parts the tokens `[from, to)` of one block into sentences. */
export function sentencesIn(tokens: readonly Token[], from: number, to: number, block: number): Sentence[] {
  const sentences: Sentence[] = [];
  let first = from;
  for (let index = from; index < to; index += 1) {
    const end = sentenceEnd(tokens, index, to, first);
    if (end === null) continue;
    sentences.push(sentenceOf(tokens, first, end, block));
    first = end;
    index = end - 1;
  }
  if (first < to) sentences.push(sentenceOf(tokens, first, to, block));
  return sentences;
}

const sentenceOf = (tokens: readonly Token[], from: number, to: number, block: number): Sentence => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
  from,
  to,
  block,
});

/** Where the sentence ends whose last word or mark may be at `index`; null if it goes on. */
function sentenceEnd(tokens: readonly Token[], index: number, to: number, first: number): number | null {
  const mark = tokens[index]!.text;
  const terminal = TERMINAL.test(mark);
  if (!terminal && !(mark.endsWith(".") && ABBREVIATION.test(mark))) return null;
  let end = index + 1;
  while (end < to && CLOSER.test(tokens[end]!.text) && tokens[end]!.start === tokens[end - 1]!.end) end += 1;
  end = pastNote(tokens, end, to);
  const next = tokens[end];
  if (end === to || next === undefined) return to;
  if (next.start === tokens[end - 1]!.end && !/^["“]$/.test(next.text)) return null;
  if (terminal) return opensAfter(tokens, index, end, first) ? end : null;
  return !LEADING.test(mark) && startsSentence(tokens, end) ? end : null;
}

/** A footnote's number in brackets belongs to the sentence that it follows without a space. */
function pastNote(tokens: readonly Token[], end: number, to: number): number {
  const [open, note, close] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  const isNote = end + 2 < to && open?.text === "[" && close?.text === "]" && /^\d+$/.test(note!.text);
  return isNote && open.start === tokens[end - 1]!.end ? end + 3 : end;
}

/** Whether what stands at `end` begins a new sentence after a full stop, question or exclamation mark at `index`. */
function opensAfter(tokens: readonly Token[], index: number, end: number, first: number): boolean {
  const next = tokens[end]!;
  if (/^\p{Ll}/u.test(next.text)) return false;
  // A lone number or letter before the stop counts a list: "1. Negotiate".
  if (index === first + 1 && /^(?:\d+|\p{L})$/u.test(tokens[first]!.text)) return false;
  const quoted = end > index + 1;
  if (!quoted || tokens[index]!.text === ".") return true;
  return ![end + 1, end + 2, end + 3].some((place) => SAYING.test(tokens[place]?.text ?? ""));
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (OPENER.test(token.text))
    return /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "") && !/^[([]/.test(token.text);
  return STARTER.test(token.text);
}
