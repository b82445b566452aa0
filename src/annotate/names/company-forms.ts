const words = (list: string): string[] => list.split(" ");

/** What a company is in law, as it is written behind its name, in small letters and without points. */
const LEGAL_FORMS = words(
  "inc incorporated corp corporation co ltd limited llc llp plc ag sa se nv bv gmbh kft zrt oy oyj ab as asa a/s spa kk pty",
);

/** Words of a company's form, which do not tell one company from another. */
export const COMPANY_FORMS: ReadonlySet<string> = new Set([
  ...LEGAL_FORMS,
  ...words("company companies group holding holdings motor motors party"),
]);

const legal: ReadonlySet<string> = new Set(LEGAL_FORMS);

/** Whether a word, as it is printed, is what a company is in law: "LLC", "S.A.", "plc", but neither "as" nor a man called Co. */
export const isLegalForm = (word: string): boolean =>
  /^(\p{Lu}|plc$)/u.test(word) &&
  word !== "Co" &&
  word !== "As" &&
  legal.has(word.replaceAll(".", "").toLowerCase());

/** What a company deals in, at the end of its name. */
const TRADE =
  /^(Air(lines?|ways)|Aerospace|Biotech|Breweries|Capital|Electronics|Energy|Enterprises|Entertainment|Foods|Industries|Insurance|Logistics|Motors(ports)?|Petroleum|Pharma(ceuticals)?|Pictures|Records|Semiconductors?|Software|Solutions|Systems|Technologies|Telecom|Textiles)$/;

/** Whether a word at the end of a name tells that it is a company's: no place and no person has one there. */
export const isTradeWord = (word: string): boolean => TRADE.test(word);
