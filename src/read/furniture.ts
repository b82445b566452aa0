import { type Span, textOf } from "../text/span.ts";

const NETWORK =
  "(?:twitter|facebook|instagram|youtube|linkedin|whatsapp|telegram|tiktok|threads|flickr|bluesky|mastodon|x)";

/** A rule that calls a whole line furniture: a button, a notice, a pointer to something else. */
interface FurnitureRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Lines longer than this are prose that happens to begin so. */
  readonly longest: number;
}

// Every rule is bound to the start or the whole of a line: a sentence about Twitter or about advertisements is news.
const RULES: readonly FurnitureRule[] = [
  { name: "text size", pattern: /^(?:font|text) size\b/i, longest: 40 },
  {
    name: "follow",
    pattern: new RegExp(
      `^(?:be sure to |don['’]t forget to |please |you can )?(?:follow|like|find|join) [^,.;]{1,80} on (?:our |the )?.{0,40}\\b${NETWORK}\\b`,
      "i",
    ),
    longest: 220,
  },
  {
    name: "follow us",
    pattern: /^(?:follow|connect with|contact|email) (?:us|me|the author)\b/i,
    longest: 120,
  },
  { name: "handle", pattern: /^@\w{2,30}$/, longest: 31 },
  {
    name: "tips",
    pattern:
      /^(?:send|submit|e-?mail|got|have) (?:us )?(?:a |any |your |news |confidential )*(?:tips?|feedback|corrections?|letters?)\b/i,
    longest: 160,
  },
  {
    name: "pointer",
    pattern:
      /^[[(]?(?:related|read(?: more| next| also| now| the full (?:story|article))?|also read|see(?: also| more)|more (?:from|on|stories|news|coverage)|recommended|trending|most (?:read|popular|viewed)|up next|don['’]t miss|watch(?: now| live| more)?|listen|video|photos|gallery|in pictures|further reading|continue reading|keep reading|click here|tap here|editor['’]s (?:picks|choice))(?:\s*[:|»>…]|\.{3}|\s*$)/i,
    longest: 200,
  },
  {
    name: "pointer onward",
    pattern: /^(?:read more|see more|continue reading|keep reading|click here|tap here|swipe|scroll)\b/i,
    longest: 120,
  },
  {
    name: "share",
    pattern:
      /^(?:share|tweet|pin|print|save|bookmark|e-?mail|comments?|like|copy link|post)(?: (?:this|on|via|to|story|article|link|page)\b.*| ?\(?\d*\)?)?\W*$/i,
    longest: 60,
  },
  {
    name: "network buttons",
    pattern: new RegExp(`^(?:(?:share|tweet|print|email|link|copy|more|${NETWORK})[\\s,|·•]*){1,8}$`, "i"),
    longest: 100,
  },
  {
    name: "count",
    pattern:
      /^\d[\d,.]*[km]? (?:comments?|shares?|views?|likes?|min(?:ute)? read|minutes? ago|hours? ago)\b/i,
    longest: 40,
  },
  {
    name: "reading time",
    pattern: /^(?:reading time|estimated reading|listen to this|audio)\b/i,
    longest: 60,
  },
  {
    name: "advertisement",
    pattern:
      /^(?:advertise(?:ment|ments)?|advertising|sponsored(?: content| by .*)?|promoted|paid (?:post|content)|story continues below.*|article continues .*|scroll (?:down )?to continue.*)\W*$/i,
    longest: 100,
  },
  {
    name: "newsletter",
    pattern:
      /^(?:please )?(?:subscribe|sign up|sign in|log in|register|get (?:our|the|all the|breaking|daily|your)|join (?:our|the)|try|download (?:our|the)|start your)\b.*\b(?:newsletters?|e-?mails?|inbox|alerts?|updates?|subscri\w+|app|free|today|account|membership|briefing)\b/i,
    longest: 220,
  },
  {
    name: "subscribe",
    pattern:
      /^(?:subscribe|sign up|sign in|log in|register|donate|support us|become a (?:member|subscriber))(?: (?:now|today|here|for free))?\W*$/i,
    longest: 50,
  },
  {
    name: "cookies",
    pattern:
      /\b(?:uses? cookies|cookie (?:policy|settings|preferences|consent)|accept (?:all )?cookies|privacy policy|terms (?:of (?:use|service)|and conditions))\b/i,
    longest: 300,
  },
  {
    name: "browser",
    pattern: /^(?:please )?(?:enable|turn on|your browser)\b.*\b(?:javascript|browser|video|supported?)\b/i,
    longest: 200,
  },
  {
    name: "licence",
    pattern:
      /(?:^(?:copyright\b|©|\(c\) ?\d{4})|©\s*\d{4}|\ball rights reserved\b|\blicensing opportunities\b|\bavailable without charge to any\b|\bmay not be (?:published|reproduced|redistributed)\b|\b(?:licen[cs]ed|available|released) under (?:a |the )?(?:creative commons|cc[ -]by|open government)|\bcreative commons attribution\b)/i,
    longest: 600,
  },
  {
    name: "republished",
    pattern:
      /^(?:this (?:article|story|post|piece) (?:was|is|has been|originally|first)\b.*\b(?:published|appeared|republished|syndicated)|(?:originally|first) published (?:on|by|in|at))\b/i,
    longest: 260,
  },
  {
    name: "press contact",
    pattern:
      /^(?:(?:media |press )?(?:contacts?|inquiries)|for (?:more|further|additional) information)\b.*(?:\d{3}[-/. )]|@|www\.|https?:)/i,
    longest: 300,
  },
  { name: "contact", pattern: /^(?:media |press )?contacts?:$/i, longest: 30 },
  { name: "link", pattern: /^(?:https?:\/\/|www\.)\S+$/i, longest: 500 },
  {
    name: "photo credit",
    pattern:
      /^(?:photo(?:graph)?s?|images?|picture|credit|source|video|graphic|illustration|file)(?: (?:credit|courtesy|source|by))?\s*[:|/]\s*.{2,80}$/i,
    longest: 110,
  },
  {
    name: "photo by",
    pattern: /^\(?(?:photo(?:graph)?s?|images?|pictures?) (?:by|from|via|courtesy(?: of)?)\b.{2,80}$/i,
    longest: 110,
  },
  {
    name: "agency credit",
    pattern:
      /^(?:.{0,60}\/\s?)?(?:REUTERS|AFP|AP(?: Photo)?|Associated Press|Getty(?: Images)?|EPA(?:-EFE)?|Shutterstock|Alamy|iStock(?:photo)?|Bloomberg|Xinhua|Yonhap|KCNA|TASS|Wikimedia(?: Commons)?|Flickr|PA(?: Wire| Images)?)(?:\s?[/|]\s?.{1,80}| (?:Images|Photo|File|via .{1,40})(?:\s?[/|]\s?.{1,60}| via .{1,40})?)?$/,
    longest: 110,
  },
];

/** Lines of dashes, asterisks, bullets and the like. */
const wordless = (line: string): boolean => !/[\p{L}\p{N}]/u.test(line);

/** Whether a line is furniture: kept in the text, but no part of the story. */
export const isFurniture = (line: string): boolean =>
  wordless(line) || RULES.some((rule) => line.length <= rule.longest && rule.pattern.test(line));

const ASIDE =
  /[([](?:(?:RELATED|READ(?: MORE| ALSO| NEXT)?|ALSO READ|SEE ALSO|MORE|WATCH|VIDEO|PHOTOS?|GALLERY|LISTEN|SUBSCRIBE|SIGN UP|CLICK HERE)(?::|\s[A-Z])|(?:Related|Read (?:more|also)|Also read|See also|Watch|Video|Listen)\s?:|(?:Photo|Image|Picture|Photograph)s? (?:by|credit|courtesy)\b|Advertisement)[^()[\]]{0,240}(?:\([^()]{0,80}\)[^()[\]]{0,160})?[)\]]/g;

/** Furniture that stands inside a paragraph in brackets: "(RELATED: ...)", "(Photo by ...)". In order, never overlapping. */
export const asidesIn = (text: string, paragraph: Span): Span[] =>
  [...textOf(text, paragraph).matchAll(ASIDE)].map((found) => ({
    start: paragraph.start + found.index,
    end: paragraph.start + found.index + found[0].length,
  }));
