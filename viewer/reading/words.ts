const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const SHORT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

function dateOf(day: string): Date | null {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** "12 June 2018"; what is not a day stays as it is. */
export const dayInWords = (day: string): string => {
  const date = dateOf(day);
  return date ? DAY.format(date) : day;
};

export const shortDay = (day: string): string => {
  const date = dateOf(day);
  return date ? SHORT.format(date) : day;
};

/** "2 to 9 July 2018", "12 June to 17 July 2018"; what both days share is said once. */
export function periodInWords(first: string, last: string): string {
  const [from, to] = [dateOf(first), dateOf(last)];
  if (!from || !to) return `${first} to ${last}`;
  const shared =
    first.slice(0, 7) === last.slice(0, 7) ? "month" : first.slice(0, 4) === last.slice(0, 4) ? "year" : "";
  const [day, month] = DAY.format(from).split(" ");
  const start = shared === "month" ? day : shared === "year" ? `${day} ${month}` : DAY.format(from);
  return `${start} to ${DAY.format(to)}`;
}

/** "12 June 2018", "June 2018", "2018", "1 June 2018 to 31 August 2018". */
export function rangeInWords({ first, last }: { readonly first: string; readonly last: string }): string {
  if (first === last) return dayInWords(first);
  const [from, to] = [dateOf(first), dateOf(last)];
  if (!from || !to) return `${first} to ${last}`;
  const year = first.slice(0, 4);
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const next = new Date(to.getTime() + 86_400_000);
  const wholeMonth =
    first.endsWith("-01") && next.getUTCDate() === 1 && first.slice(0, 7) === last.slice(0, 7);
  return wholeMonth ? MONTH.format(from) : periodInWords(first, last);
}

/** "Sample Wire, 2 Jul 2018" for "Sample Wire, 2018-07-02". */
export const printed = (source: string): string =>
  source.replace(/\d{4}-\d{2}-\d{2}$/, (day) => shortDay(day));

export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount.toLocaleString("en")} ${amount === 1 ? one : many}`;

/** An address that may be linked to: the web only, whatever an article's metadata says. */
export function webAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
