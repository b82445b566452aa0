import { isDay, writtenDay } from "./day.ts";
import type { Metadata } from "./metadata.ts";
import type { PageElement } from "./page-text.ts";

type Json = Readonly<Record<string, unknown>>;

const NEWS = /(?:Article|Report|BlogPosting|LiveBlog|OpinionNewsArticle|WebPage)$/;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** The objects of JSON-LD (schema.org), however deep they are nested in lists and graphs. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isObject(value)) return [];
  return [value, ...objectsIn(value["@graph"] ?? []), ...objectsIn(value.mainEntity ?? [])];
}

/** What a page says of its article in JSON-LD; articles before whole pages. Scripts that are no JSON say nothing. */
export function linkedDataOf(page: PageElement): Json[] {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const objects = scripts.flatMap((script) => {
    try {
      return objectsIn(JSON.parse(script.textContent ?? ""));
    } catch {
      return [];
    }
  });
  const typesOf = (object: Json): string[] => [object["@type"]].flat().map(String);
  const articles = objects.filter((object) => typesOf(object).some((type) => NEWS.test(type)));
  const rank = (object: Json): number => (typesOf(object).some((type) => /WebPage$/.test(type)) ? 1 : 0);
  return articles.sort((a, b) => rank(a) - rank(b));
}

/** Names out of what schema.org allows: a text, an object with a name, or a list of them. */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isObject(value) ? namesIn(value.name ?? []) : [];
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The content of the first of these meta elements (by `name`, `property` or `itemprop`) that has any. */
function metaOf(page: PageElement, names: readonly string[]): string[] {
  return names.flatMap((name) =>
    [
      ...page.querySelectorAll(
        `meta[name="${name}" i], meta[property="${name}" i], meta[itemprop="${name}" i]`,
      ),
    ]
      .map((element) => tidy(element.getAttribute("content") ?? ""))
      .filter((content) => content !== ""),
  );
}

const DATES = [
  "article:published_time",
  "datePublished",
  "og:published_time",
  "parsely-pub-date",
  "sailthru.date",
  "DC.date.issued",
  "DC.date",
  "pubdate",
  "publish-date",
  "article.published",
  "originalpublicationdate",
  "date",
];

/** Days before there were newspapers are what machines write for want of one ("0001-01-01"). */
const EARLIEST = "1605-01-01";

/** The day of a machine's date, in the time zone it is written in; or of a written one. */
function dayIn(date: string): string | null {
  const digits = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(date.trim());
  const day = digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : "";
  const found = isDay(day) ? day : (writtenDay(date)?.day ?? "");
  return found > EARLIEST ? found : null;
}

/** Many a news address holds the day: /2019/11/20/, /2019-11-20-. */
function dayInAddress(url: string | null): string {
  const found = /[/-]((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url ?? "");
  return found ? `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}` : "";
}

/** Where pages without a machine's date write the day. */
const DATELINES =
  '[class*="date" i], [class*="time" i], [class*="byline" i], [class*="published" i], [id*="date" i]';

/** A longer text is no dateline. */
const LONGEST_DATELINE = 120;

/** The address first: it has the newsroom's own day, where machines often write that of Greenwich. */
function publishedOf(page: PageElement, linked: readonly Json[], url: string | null): string | null {
  const times = [...page.querySelectorAll("time[datetime]")].slice(0, 1);
  const written = [...page.querySelectorAll(DATELINES)].map((element) => tidy(element.textContent ?? ""));
  const candidates = [
    dayInAddress(url),
    ...linked.flatMap(({ datePublished }) => namesIn(datePublished)),
    ...metaOf(page, DATES),
    ...times.map((time) => time.getAttribute("datetime") ?? ""),
    ...written.filter((text) => text.length <= LONGEST_DATELINE),
  ];
  return candidates.map(dayIn).find((day) => day !== null) ?? null;
}

/** Between a headline and who published it: "Talks resume | Example Wire", "Example Wire » Talks resume". */
const SEPARATOR = /\s+(?:[|–—»:-]|::)\s+/;

const byLength = (a: string, b: string): number => b.length - a.length;

/** What a page's title holds: its main heading where that is in it, else its longest part; and the rest. */
function titleParts(page: PageElement, title: string): { headline: string; rest: string } {
  const headings = [...page.querySelectorAll("h1, h2")].map((heading) => tidy(heading.textContent ?? ""));
  const [heading] = headings
    .filter((text) => text.split(" ").length >= 3 && title.includes(text))
    .sort(byLength);
  const parts = title.split(SEPARATOR);
  const headline = heading ?? [...parts].sort(byLength)[0] ?? title;
  const rest = title.replace(headline, " ").split(SEPARATOR).map(tidy).filter(Boolean).at(-1) ?? "";
  return { headline, rest: rest.replace(/^[\s|–—»:-]+|[\s|–—»:-]+$/gu, "") };
}

const hostOf = (url: string | null): string | null =>
  /^https?:\/\/(?:www\d?\.)?([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? null;

function authorsOf(page: PageElement, linked: readonly Json[]): string[] {
  const names = [
    linked.flatMap(({ author }) => namesIn(author)),
    metaOf(page, ["author", "parsely-author", "byl", "sailthru.author", "article:author", "DC.creator"]),
  ].map((found) => found.map((name) => tidy(name).replace(/^by\s+/i, "")).filter(isName));
  return [...new Set(names.find((found) => found.length > 0) ?? [])];
}

const isName = (name: string): boolean =>
  /\p{L}/u.test(name) && name.length <= 80 && !/^https?:|[@<>/]/.test(name);

/** What a saved page says of its article, in JSON-LD, meta elements and its address. */
export function pageMetadata(page: PageElement): Metadata {
  const linked = linkedDataOf(page);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null;
  const url =
    [canonical, ...metaOf(page, ["og:url"])].find((address) => /^https?:\/\//i.test(address ?? "")) ?? null;
  const { headline, rest } = titleParts(page, tidy(page.querySelector("title")?.textContent ?? ""));
  const named = [...metaOf(page, ["og:site_name"]), ...linked.flatMap(({ publisher }) => namesIn(publisher))];
  const title = [
    ...linked.flatMap((article) => namesIn(article.headline)),
    ...metaOf(page, ["og:title"]).map((title) => titleParts(page, title).headline),
    headline,
  ];
  return {
    title: title.map(tidy).find(Boolean) ?? null,
    outlet: named.map(tidy).find(Boolean) ?? hostOf(url) ?? (rest || null),
    authors: authorsOf(page, linked),
    published: publishedOf(page, linked, url),
    url,
  };
}
