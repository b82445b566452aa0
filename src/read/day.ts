const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

// "07/02/2018" is not here: it is July in Washington and February in London.
const WRITTEN_DAYS = [
  new RegExp(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b`, "iu"),
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(?<year>\\d{4})\\b`, "iu"),
  /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u,
];

/** Whether a string is a day of the calendar, ISO 8601: "2018-02-28", but not "2018-02-30" or "2018-2-28". */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const monthNumber = (month: string): number =>
  /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;

/** A day written out, and the words that say it. */
export interface WrittenDay {
  readonly day: string;
  readonly words: string;
}

/** The first full date (with its year) in a line: "Thursday, September 12, 2019", "2 July 2018", "2018-07-02". */
export function writtenDay(line: string): WrittenDay | null {
  for (const pattern of WRITTEN_DAYS) {
    const found = pattern.exec(line);
    const { year = "", month = "", day = "" } = found?.groups ?? {};
    const iso = `${year}-${String(monthNumber(month)).padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (found && isDay(iso)) return { day: iso, words: found[0] };
  }
  return null;
}
