import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ArticleHeading, ClaimReading, EvidenceReading } from "../../src/graph/reading.ts";
import { Verdict } from "../right/Verdict.tsx";
import { graph, open, spoken } from "../state/view.ts";
import { Marked } from "./Marked.tsx";
import { Name, Relation } from "./Name.tsx";
import { dayInWords, rangeInWords, shortDay, webAddress } from "./words.ts";

/** How surely it is said, in a word before the sentence. What an article states in its own voice needs none. */
const LEADS: Readonly<Record<ClaimReading["modality"], string | null>> = {
  stated: null,
  reported: "Reported",
  planned: "Planned",
  possible: "Possible",
  demanded: "Demanded",
  conditional: "Conditional",
};

function Stance({ claim }: { readonly claim: ClaimReading }): JSX.Element | null {
  const lead = LEADS[claim.modality];
  if (claim.polarity === "affirmed" && !lead && !claim.inferred && !claim.confirmed) return null;
  return (
    <span class="stances">
      {claim.polarity === "denied" && <span class="stance denied">Denied</span>}
      {lead && <span class={`stance ${claim.modality}`}>{lead}</span>}
      {claim.inferred && <span class="stance">Inferred</span>}
      {claim.confirmed && <span class="stance confirmed">Confirmed</span>}
    </span>
  );
}

function Circumstances({ claim }: { readonly claim: ClaimReading }): JSX.Element | null {
  const { when, where, saidBy } = claim;
  if (!when && !where && saidBy.length === 0) return null;
  return (
    <p class="circumstances">
      {when && <span>{rangeInWords(when)}</span>}
      {where && (
        <span>
          in <Name entity={where.id}>{where.name}</Name>
        </span>
      )}
      {saidBy.length > 0 && (
        <span>
          according to{" "}
          {saidBy.map((sayer, index) => (
            <span key={sayer.id}>
              {index > 0 && ", "}
              <Name entity={sayer.id}>{sayer.name}</Name>
            </span>
          ))}
        </span>
      )}
    </p>
  );
}

/** Outlet and day of an article; opens its text at the place. */
export function Source({
  article,
  at,
}: {
  readonly article: ArticleHeading;
  readonly at: { readonly start: number; readonly end: number } | null;
}): JSX.Element {
  return (
    <button type="button" class="source" onClick={() => open({ kind: "article", id: article.id, at })}>
      <b>{article.outlet ?? article.name}</b>
      {article.published && <span>{shortDay(article.published)}</span>}
      <span class="go">In the article</span>
    </button>
  );
}

/** Sentence, outlet, title and day, and where to read it: to be pasted into a text. */
function citationOf(
  { sentence }: EvidenceReading,
  { outlet, name, title, published, url }: ArticleHeading,
): string {
  const source = [outlet ?? name, `“${title}”`, published && dayInWords(published)]
    .filter(Boolean)
    .join(", ");
  return `“${sentence}” (${source}) ${webAddress(url) ?? location.href}`;
}

function Cite({
  evidence,
  article,
}: {
  readonly evidence: EvidenceReading;
  readonly article: ArticleHeading;
}): JSX.Element {
  const copied = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(citationOf(evidence, article));
    copied.value = true;
    spoken.value = "Citation copied";
    setTimeout(() => {
      copied.value = false;
    }, 1600);
  };
  return (
    <button type="button" class="cite" onClick={copy}>
      {copied.value ? "Copied" : "Copy citation"}
    </button>
  );
}

function Evidence({
  evidence,
  article,
}: {
  readonly evidence: EvidenceReading;
  readonly article: ArticleHeading;
}): JSX.Element {
  return (
    <div class="evidence">
      <blockquote>
        <Marked text={evidence.sentence} spans={evidence.highlight} />
      </blockquote>
      <div class="below">
        <Source article={article} at={evidence.span} />
        <Cite evidence={evidence} article={article} />
      </div>
    </div>
  );
}

/** The key of the edge that a claim belongs to; a symmetric one may stand in the other order there. */
function edgeOf({ subject, relation, object }: ClaimReading): string {
  const [there, back] = [`${subject.id}|${relation}|${object.id}`, `${object.id}|${relation}|${subject.id}`];
  return !graph.value?.hasEdge(there) && graph.value?.hasEdge(back) ? back : there;
}

/** One claim: as a sentence, with when, where and who says it, and the words that it rests on. */
export function Claim({ claim }: { readonly claim: ClaimReading }): JSX.Element {
  return (
    <li class={`claim ${claim.polarity}`}>
      <Stance claim={claim} />
      <p class="sentence">
        <Name entity={claim.subject.id}>{claim.subject.name}</Name>{" "}
        <Relation edge={edgeOf(claim)}>{claim.former ? `formerly ${claim.label}` : claim.label}</Relation>{" "}
        <Name entity={claim.object.id}>{claim.object.name}</Name>
        {claim.title && <span class="title">, {claim.title}</span>}
      </p>
      <Circumstances claim={claim} />
      {claim.evidence.map((evidence) => (
        <Evidence key={evidence.span.start} evidence={evidence} article={claim.article} />
      ))}
      <Verdict claim={claim} />
      <p class="rule">
        <span>{claim.rule}</span> <span>{Math.round(claim.confidence * 100)}% sure</span>
      </p>
    </li>
  );
}
