/** Words of a company's form, which do not tell one company from another. */
export const COMPANY_FORMS: ReadonlySet<string> = new Set(
  (
    "inc incorporated corp corporation co company companies ltd limited llc llp plc ag sa se nv bv gmbh kft zrt oy ab as a/s " +
    "spa group holding holdings motor motors party"
  ).split(" "),
);
