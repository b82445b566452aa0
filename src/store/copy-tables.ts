/** Which articles are copies of one report. Computed when an article comes or goes. */
export const COPIES = `
-- What tells whether an article is a copy: the least value of each of 128 hash functions over its runs of five words.
CREATE TABLE signatures (
  article TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  minima BLOB NOT NULL          -- 128 numbers of 32 bits
) STRICT, WITHOUT ROWID;

-- Keys of a signature, by which the articles that may be copies of one another are found.
CREATE TABLE bands (
  band INTEGER NOT NULL,        -- hash of three of the values
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX bands_by_article ON bands (article);

-- Articles that print one report (of a wire service, say): in counts of outlets they are one voice. Others are not here.
CREATE TABLE copies (
  article TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  story TEXT NOT NULL           -- the same for all copies of a report: the least of their ids
) STRICT, WITHOUT ROWID;
CREATE INDEX copies_by_story ON copies (story);

-- Analysts ask by name.
CREATE INDEX entities_by_name ON entities (name);

-- Search shows the most mentioned first.
CREATE INDEX entities_by_weight ON entities (mentions DESC, id);
`;
