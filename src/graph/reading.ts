import type { EntityType, MentionForm } from "../annotate/document.ts";
import type { Modality, Polarity } from "../extract/claim.ts";
import type { BlockKind } from "../read/article.ts";
import type { Span } from "../text/span.ts";

/** What a reader is shown of a claim: in words, with the sentence it stands in. */
export interface ClaimReading {
  readonly id: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly relation: string;
  /** As a reader says it: "delivered a letter to". */
  readonly label: string;
  readonly object: { readonly id: string; readonly name: string };
  readonly title: string | null;
  readonly former: boolean;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly saidBy: readonly { readonly id: string; readonly name: string }[];
  /** ISO days, both inclusive; null where the text does not say. */
  readonly when: { readonly first: string; readonly last: string } | null;
  readonly where: { readonly id: string; readonly name: string } | null;
  readonly rule: string;
  readonly confidence: number;
  readonly inferred: boolean;
  /** Whether a person confirmed it. */
  readonly confirmed: boolean;
  readonly evidence: readonly EvidenceReading[];
  readonly article: ArticleHeading;
}

/** One sentence that supports a claim; `highlight` are spans into `sentence` that carry it. */
export interface EvidenceReading {
  readonly sentence: string;
  readonly highlight: readonly Span[];
  /** Where the evidence itself lies in the article's text. */
  readonly span: Span;
}

export interface ArticleHeading {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

export interface QuoteReading {
  readonly id: string;
  readonly speaker: { readonly id: string; readonly name: string } | null;
  readonly speakerText: string;
  readonly content: string;
  readonly direct: boolean;
  readonly span: Span;
  readonly article: ArticleHeading;
}

/** All there is to read of a node. */
export interface EntityReading {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Titles and roles, most frequent first. */
  readonly roles: readonly string[];
  readonly mentions: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** Claims in which it is subject or object, surest first. */
  readonly claims: readonly ClaimReading[];
  readonly quotes: readonly QuoteReading[];
  readonly articles: readonly ArticleHeading[];
}

/** An article's text with everything that is marked in it. */
export interface ArticleReading extends ArticleHeading {
  readonly authors: readonly string[];
  readonly text: string;
  readonly blocks: readonly (Span & { readonly kind: BlockKind })[];
  readonly mentions: readonly (Span & { readonly form: MentionForm; readonly entity: string })[];
}

/** A hit of the search box: an entity by one of its names, or a sentence. */
export type SearchHit =
  | {
      readonly kind: "entity";
      readonly id: string;
      readonly name: string;
      readonly type: EntityType;
      readonly mentions: number;
    }
  | {
      readonly kind: "sentence";
      readonly sentence: string;
      readonly span: Span;
      readonly article: ArticleHeading;
    };

/** An entity that another has edges with. */
export interface NeighborReading {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** Strongest first; `outgoing` edges lead to this neighbor. */
  readonly edges: readonly {
    readonly relation: string;
    readonly label: string;
    readonly outgoing: boolean;
    readonly claims: number;
  }[];
}

/** A step of a path, with the surest claim of its strongest edge. */
export interface HopReading {
  readonly from: string;
  readonly to: string;
  readonly claim: ClaimReading;
  /** How many edges there are between the two. */
  readonly edges: number;
}
