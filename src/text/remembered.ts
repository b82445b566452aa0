/** Texts that are remembered at most: then all are forgotten, for memory is worth more than a second look. */
const MOST = 50_000;

/** The same function, which remembers what it gave: a corpus says the same names and titles again and again. */
export function remembered<Value>(of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = of(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
