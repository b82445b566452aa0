import type { Token } from "../document.ts";

/** Prefixes that stay joined to their word ("anti-war", "inter-Korean"), as in the English treebanks; others part. */
const PREFIXES =
  "anti|arch|co|counter|cross|e|ex|extra|hyper|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|over|pan|post|pre|pro|pseudo|quasi|re|semi|socio|sub|super|trans|ultra|un|uni|under";

/** Abbreviations that keep their period. Which of them can end a sentence: see sentences.ts. */
const ABBREVIATIONS =
  "Mr|Mrs|Ms|Mx|Messrs|Dr|Drs|Prof|Rev|Fr|Sr|Jr|St|Ste|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Adm|Brig|Pvt|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Amb|Hon|Sec|Supt|Det|Insp|Atty|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Inc|Corp|Co|Cos|Ltd|Bros|Assn|Dept|Univ|Ave|Blvd|Rd|Mt|Ft|vs|v|etc|al|approx|cf|ca|Fig|Figs|Vol|vol|pp|ed|eds|Ed|est|Est|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo";

const APOSTROPHE = "['\u2018\u2019\u02bc`\u00b4]";
const LETTER = "[\\p{L}\\p{M}\\p{N}_\\u00ad\\u200c\\u200d\\u2060]";
const WORD = `${LETTER}+(?:&${LETTER}+)*(?:${APOSTROPHE}\\p{L}+)*`;
const STARTERS =
  "(?:The|A|An|He|She|It|They|We|I|In|On|But|And|This|That|These|Those|His|Her|Its|If|When|As|At|For)";

/** One word or mark each, tried in this order at every place; what may fail after a long way has bounds. */
const PATTERNS: readonly string[] = [
  '(?:https?|ftp)://[^\\s<>"“”]+|www\\.[^\\s<>"“”]+',
  "[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+",
  "[@#][\\p{L}_][\\p{L}\\p{N}_]+",
  "(?:[\\p{L}\\d-]{1,63}\\.){1,9}(?:com|org|net|gov|edu|info|co\\.uk)(?![\\p{L}\\d])",
  "Ph\\.D\\.?",
  "(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}.]))?",
  "(?:Nos?|c)\\.(?=\\s?\\d)",
  `(?:${ABBREVIATIONS})\\.(?![\\p{L}\\p{N}.])`,
  `(?:\\p{Lu}\\.)(?=\\s+(?!${STARTERS}\\s)\\p{Lu})`,
  "\\d{3}-\\d{3}-\\d{4}|\\d{4}-\\d{2}-\\d{2}(?!\\d)",
  "\\d+(?:[.,:/]\\d+)*(?=(?:am|pm|AM|PM|a\\.m|p\\.m|k|K|m|M|bn|tn|mm|cm|km|kg|lb|ft|mph)(?!\\p{L}))",
  "\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th|s)?(?![\\p{L}\\p{M}\\d_])",
  "(?:US|HK|NZ|CA|AU)\\$",
  `(?:(?:${PREFIXES})-)+${WORD}`,
  `${APOSTROPHE}(?:em|til|cause|tis|twas)(?!\\p{L})|${APOSTROPHE}\\d\\ds?(?!\\d)`,
  WORD,
  "\\.(?:\\.|\\s\\.(?=\\s?\\.)|(?<=\\.\\s)\\.)*\\.|…+|-{2,}|[–—―]+|[!?]+|''|``",
  "\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}(?:\\p{M}|\\u200d\\p{Extended_Pictographic}|[\\u{1F3FB}-\\u{1F3FF}])*",
  "([*_=~#+|-])\\1+",
  "[^]",
];
const TOKEN = new RegExp(PATTERNS.map((pattern) => `(?:${pattern})`).join("|"), "uy");
const PREFIXED = new RegExp(`(?:(?:${PREFIXES})-)+${WORD}`, "iuy");
const SKIPPED = /[\s\p{Z}\p{Cc}\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\ufeff]+/uy;
const CLITIC = new RegExp(`^(.+?)(n${APOSTROPHE}t|${APOSTROPHE}(?:s|m|re|ve|ll|d))$`, "iu");
const LONE_CLITIC = new RegExp(`${APOSTROPHE}(?:s|m|re|ve|ll|d)(?![\\p{L}\\p{N}])`, "iuy");

/** Words written together that are two, and where the second begins. */
const FUSED: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  wanna: 3,
  gotta: 3,
  gimme: 3,
  lemme: 3,
  dont: 2,
  didnt: 3,
  doesnt: 4,
  couldnt: 5,
  wouldnt: 5,
  isnt: 2,
  thats: 4,
  youre: 3,
  theres: 5,
  "d'ye": 2,
};

/** A syllable of a Chinese or Korean given name as newspapers spell it. */
const SYLLABLE =
  /^(?:[bcdfghjklmnprstwxyz]|ch|sh|zh|ts|kw|gw|hw|ky|hy|my|gy|ry)?(?:[aeiou]|ae|ai|ao|au|ee|ei|eo|eu|ia|iu|ie|io|iao|oi|oo|ou|ua|ue|ui|uo|ya|yu|yo|yi|ye|yeo|wa|wo|we)(?:n|ng|k|l|m|p|t|r|h)?$/i;

/** The words of `text` between two offsets, as Universal Dependencies parts them. */
export function wordsIn(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const after = matchEnd(SKIPPED, text, at);
    if (after > at) {
      at = after;
      continue;
    }
    at = takeWord(text, at, end, tokens);
  }
  return tokens;
}

function takeWord(text: string, at: number, limit: number, tokens: Token[]): number {
  const end = Math.min(limit, wordEnd(text, at, tokens));
  splitWord(text, at, end, tokens);
  return end;
}

function wordEnd(text: string, at: number, tokens: readonly Token[]): number {
  const last = tokens.at(-1);
  if (last?.end === at) {
    const clitic = matchEnd(LONE_CLITIC, text, at);
    if (clitic > at) return clitic;
  }
  const prefixed = matchEnd(PREFIXED, text, at);
  if (prefixed > at) return prefixed;
  const end = matchEnd(TOKEN, text, at);
  const word = text.slice(at, end);
  if (/^(?:https?:|ftp:|www\.)/.test(word)) return at + word.replace(/[.,;:!?)\]'’"]+$/, "").length;
  return nameWithHyphen(text, at, end, last) ?? end;
}

/** "Moon Jae-in" and "Chan Wai-ching" keep their hyphen; "Beijing-led" and "Open-source" do not. */
function nameWithHyphen(text: string, at: number, end: number, last: Token | undefined): number | null {
  if (text[end] !== "-" || !/\p{Lu}/u.test(text[at]!) || !last || !/^\p{Lu}\p{Ll}+$/u.test(last.text))
    return null;
  const second = /^-([a-z]{1,6})(?![\p{L}\p{N}-])/u.exec(text.slice(end, end + 9))?.[1];
  if (second === undefined || !SYLLABLE.test(second) || !SYLLABLE.test(text.slice(at, end))) return null;
  return end + 1 + second.length;
}

/** @param clitics how many more may be cut off: "he'd've" has two, and longer rows are noise. */
function splitWord(text: string, start: number, end: number, tokens: Token[], clitics = 3): void {
  const word = text.slice(start, end);
  const fused = FUSED[word.toLowerCase()];
  const clitic = clitics > 0 ? CLITIC.exec(word) : null;
  if (fused !== undefined && Object.hasOwn(FUSED, word.toLowerCase())) {
    put(text, start, start + fused, tokens);
    put(text, start + fused, end, tokens);
  } else if (clitic !== null && !/^(?:\d+|o|y|ma)$/i.test(clitic[1]!)) {
    splitWord(text, start, start + clitic[1]!.length, tokens, clitics - 1);
    put(text, start + clitic[1]!.length, end, tokens);
  } else {
    put(text, start, end, tokens);
  }
}

function put(text: string, start: number, end: number, tokens: Token[]): void {
  if (end > start) tokens.push({ start, end, text: text.slice(start, end) });
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
