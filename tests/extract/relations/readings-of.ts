import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

/** The claims of a text, each as "Acme based_in Norway". */
export function readingsOf(text: string): string[] {
  const { document, claims } = extractFrom(compose("example", `Headline\n\n${text}`, NO_METADATA), models);
  const nameOf = (chain: number): string => document.chains[chain]!.name;
  return claims.map(({ relation, subject, object, polarity }) =>
    [nameOf(subject.chain), polarity === "denied" ? "not" : "", relation, nameOf(object.chain)]
      .filter(Boolean)
      .join(" "),
  );
}
