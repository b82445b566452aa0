/**
 * The tables, as SQLite keeps them: the comments stay in the file, so `.schema` and `relata schema` explain every column.
 *
 * What an article says is written once and never changed; what we make of many articles (who is who, and so which
 * edges there are) is computed from it and can be thrown away. Keys are made from content, not counted, so that the
 * same articles give the same rows in whatever order they came. All offsets are UTF-16 units into `articles.text`.
 */
const READ = `
-- What read an article: tool and models. An article that another version read is read again.
CREATE TABLE runs (
  id TEXT PRIMARY KEY,          -- hash of what follows
  tool TEXT NOT NULL,           -- version of relata
  models TEXT NOT NULL          -- "name:sha256" of each file of weights or rules, sorted, joined by spaces
) STRICT, WITHOUT ROWID;

-- What was published, word by word as it was read. The text never changes.
CREATE TABLE articles (
  id TEXT PRIMARY KEY,          -- hash of text, outlet and day of publication
  name TEXT NOT NULL,           -- short name for people: the file's name without its ending
  title TEXT NOT NULL,          -- headline
  outlet TEXT,                  -- who published it
  published TEXT,               -- ISO 8601 day
  url TEXT,                     -- where it was published
  text TEXT NOT NULL,           -- all of it; every offset anywhere counts UTF-16 units of it
  run TEXT REFERENCES runs      -- what read it
) STRICT;
CREATE INDEX articles_by_run ON articles (run);
CREATE INDEX articles_by_name ON articles (name);
CREATE INDEX articles_by_day ON articles (published);

-- Who wrote an article, in the order of its byline.
CREATE TABLE authors (
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,           -- as printed
  PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- Paragraphs and lines, told apart by what they are. Furniture is kept and gives nothing.
CREATE TABLE blocks (
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('headline', 'byline', 'body', 'caption', 'furniture')), -- what it is
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,  -- exclusive
  PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- The sentences of all blocks but furniture.
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,       -- counts rows for the full-text index; means nothing
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  block INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  text TEXT NOT NULL,           -- verbatim
  UNIQUE (article, ordinal),
  FOREIGN KEY (article, block) REFERENCES blocks (article, ordinal)
) STRICT;

-- Everything in one article that refers to one thing.
CREATE TABLE chains (
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('Person', 'Organization', 'Place', 'Event', 'Work', 'Product')),
  name TEXT NOT NULL,           -- the fullest form in the text, without title or determiner
  PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- Words that refer to something.
CREATE TABLE mentions (
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('name', 'demonym', 'description', 'pronoun')), -- how it refers
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  text TEXT NOT NULL,           -- without title or determiner
  title TEXT,                   -- words before a name that belong to it ("Secretary of State")
  surface TEXT NOT NULL,        -- as printed, title included
  PRIMARY KEY (article, ordinal),
  FOREIGN KEY (article, sentence) REFERENCES sentences (article, ordinal)
) STRICT, WITHOUT ROWID;

-- Which chains a mention stands for: several for "the two leaders".
CREATE TABLE referents (
  article TEXT NOT NULL,
  chain INTEGER NOT NULL,
  mention INTEGER NOT NULL,
  PRIMARY KEY (article, chain, mention),
  FOREIGN KEY (article, chain) REFERENCES chains (article, ordinal) ON DELETE CASCADE,
  FOREIGN KEY (article, mention) REFERENCES mentions (article, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX referents_by_mention ON referents (article, mention);

-- One assertion of one article: who did what to whom, according to whom, when, and how surely.
CREATE TABLE claims (
  id TEXT PRIMARY KEY,          -- <article>:c<number>
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  relation TEXT NOT NULL,
  subject_chain INTEGER NOT NULL, -- who does it, and the words for them here
  subject_mention INTEGER NOT NULL,
  object_chain INTEGER NOT NULL, -- to whom or to what it is done, and the words for it here
  object_mention INTEGER NOT NULL,
  thing TEXT,                   -- what was delivered, bought, built, as in the text
  title TEXT,                   -- of a role, as written
  former INTEGER NOT NULL CHECK (former IN (0, 1)), -- 1 for a role that is over
  polarity TEXT NOT NULL CHECK (polarity IN ('affirmed', 'denied')), -- whether the text says that it is so, or that it is not
  modality TEXT NOT NULL CHECK (modality IN ('stated', 'reported', 'planned', 'possible', 'demanded', 'conditional')), -- how surely the text puts it
  first_day TEXT,               -- when it happened: a range of days, both inclusive, ISO 8601
  last_day TEXT,
  granularity TEXT,             -- how exactly the text says when: day, week, month, quarter, season, year, decade, century, interval
  place_chain INTEGER,          -- where it happened
  place_mention INTEGER,
  rule TEXT NOT NULL,           -- what made the claim
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- how surely it was read
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)), -- 1 where no single sentence says it
  FOREIGN KEY (article, subject_chain) REFERENCES chains (article, ordinal),
  FOREIGN KEY (article, object_chain) REFERENCES chains (article, ordinal),
  FOREIGN KEY (article, place_chain) REFERENCES chains (article, ordinal),
  FOREIGN KEY (article, subject_mention) REFERENCES mentions (article, ordinal),
  FOREIGN KEY (article, object_mention) REFERENCES mentions (article, ordinal),
  FOREIGN KEY (article, place_mention) REFERENCES mentions (article, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_by_subject ON claims (article, subject_chain);
CREATE INDEX claims_by_object ON claims (article, object_chain);

-- To whom the text attributes a claim, nearest speaker first; no row where the article itself says it.
CREATE TABLE claim_speakers (
  claim TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  chain INTEGER NOT NULL,
  mention INTEGER NOT NULL,
  PRIMARY KEY (claim, ordinal)
) STRICT, WITHOUT ROWID;

-- The words that carry a claim, verbatim; the first are the clearest.
CREATE TABLE claim_evidence (
  claim TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  article TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  words TEXT NOT NULL,          -- verbatim
  PRIMARY KEY (claim, ordinal),
  FOREIGN KEY (article, sentence) REFERENCES sentences (article, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_evidence_by_sentence ON claim_evidence (article, sentence);

-- Somebody's words.
CREATE TABLE quotes (
  id TEXT PRIMARY KEY,          -- <article>:q<number>
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  speaker_chain INTEGER,        -- who is meant; NULL where the text names nobody
  speaker_mention INTEGER,
  speaker_text TEXT NOT NULL,   -- the speaker as written
  cue_start INTEGER,            -- where the verb or phrase of saying stands
  cue_end INTEGER,
  cue TEXT,                     -- that verb or phrase ("told reporters")
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  content TEXT NOT NULL,        -- the words said, without quotation marks
  direct INTEGER NOT NULL CHECK (direct IN (0, 1)), -- 1 for words in quotation marks
  FOREIGN KEY (article, speaker_chain) REFERENCES chains (article, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotes_by_speaker ON quotes (article, speaker_chain);

-- Where a quote was said (medium) and what it is about.
CREATE TABLE quote_arguments (
  quote TEXT NOT NULL REFERENCES quotes ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('medium', 'about')), -- which of the two
  ordinal INTEGER NOT NULL,
  chain INTEGER NOT NULL,
  mention INTEGER NOT NULL,
  PRIMARY KEY (quote, role, ordinal)
) STRICT, WITHOUT ROWID;
`;

const COMPUTED = `
-- People, organizations, places ...: chains of many articles that are the same. Computed, as are all tables below.
CREATE TABLE entities (
  id TEXT PRIMARY KEY,          -- made from type and name; the same wherever the same articles are read
  type TEXT NOT NULL CHECK (type IN ('Person', 'Organization', 'Place', 'Event', 'Work', 'Product')),
  name TEXT NOT NULL,           -- the fullest and most frequent
  mentions INTEGER NOT NULL,    -- in all articles
  articles INTEGER NOT NULL,    -- that mention it
  outlets INTEGER NOT NULL,     -- that published those; all that print one report count once
  first_seen TEXT,              -- day of the earliest of those articles
  last_seen TEXT,               -- day of the latest
  fingerprint TEXT NOT NULL     -- hash of type, names and members, to know what has changed
) STRICT;
CREATE INDEX entities_by_mentions ON entities (type, mentions DESC);

-- All that entities are called.
CREATE TABLE entity_names (
  id INTEGER PRIMARY KEY,       -- counts rows for the full-text index; means nothing
  entity TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,     -- 0 is the entity's name, the others are its aliases
  name TEXT NOT NULL,           -- as printed
  UNIQUE (entity, ordinal)
) STRICT;

-- Which chain of which article is which entity.
CREATE TABLE members (
  article TEXT NOT NULL,
  chain INTEGER NOT NULL,
  entity TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
  PRIMARY KEY (article, chain),
  FOREIGN KEY (article, chain) REFERENCES chains (article, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX members_by_entity ON members (entity);

-- The relations that claims are made of.
CREATE TABLE relations (
  id TEXT PRIMARY KEY,          -- "delivered_to"
  label TEXT NOT NULL,          -- as a reader says it; {thing} stands for what was delivered, bought ...
  "group" TEXT NOT NULL,        -- contact, speech, role ...
  symmetric INTEGER NOT NULL CHECK (symmetric IN (0, 1)) -- 1 where either order means the same
) STRICT, WITHOUT ROWID;

-- Claims between entities. A symmetric relation always has the lesser id first; nothing is linked to itself.
CREATE TABLE links (
  claim TEXT PRIMARY KEY REFERENCES claims ON DELETE CASCADE,
  subject TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
  relation TEXT NOT NULL,
  object TEXT NOT NULL REFERENCES entities ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_subject ON links (subject, relation, object);
CREATE INDEX links_by_object ON links (object, relation, subject);

-- All claims of one relation from one entity to another, counted. Read it through the view edges, which adds the names.
CREATE TABLE edge_counts (
  subject TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
  relation TEXT NOT NULL,
  object TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
  claims INTEGER NOT NULL,      -- how many say so
  articles INTEGER NOT NULL,    -- in how many articles
  outlets INTEGER NOT NULL,     -- all that print one report count once
  first_day TEXT,               -- earliest and latest day on which it happened, as far as said
  last_day TEXT,
  polarity TEXT NOT NULL,       -- affirmed, denied, or mixed
  modality TEXT NOT NULL,       -- of the best claim
  confidence REAL NOT NULL,     -- of the best claim
  best_claim TEXT NOT NULL,     -- said outright before inferred, stated before reported, then the surest, then the earliest
  PRIMARY KEY (subject, relation, object)
) STRICT, WITHOUT ROWID;
CREATE INDEX edge_counts_by_object ON edge_counts (object, relation, subject);
CREATE INDEX edge_counts_by_claims ON edge_counts (claims DESC, articles DESC);
`;

/** Full text, kept in step by triggers. No stemming: it would break search by the first letters of a word. */
const SEARCH = `
CREATE VIRTUAL TABLE sentence_search USING fts5 (
  text, content = 'sentences', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentence_added AFTER INSERT ON sentences BEGIN
  INSERT INTO sentence_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER sentence_removed AFTER DELETE ON sentences BEGIN
  INSERT INTO sentence_search (sentence_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE VIRTUAL TABLE name_search USING fts5 (
  name, content = 'entity_names', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER name_added AFTER INSERT ON entity_names BEGIN
  INSERT INTO name_search (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER name_removed AFTER DELETE ON entity_names BEGIN
  INSERT INTO name_search (name_search, rowid, name) VALUES ('delete', old.id, old.name);
END;
`;

export const TABLES = READ + COMPUTED + SEARCH;
