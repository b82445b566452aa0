/** What people decided: written once and never changed, and outliving every article, so nothing here refers to other tables. */
export const DECISIONS = `
-- What a person decided about who is who and about claims, in the order in which it was decided. Only ever added to.
CREATE TABLE decisions (
  number INTEGER PRIMARY KEY,   -- 1, 2, 3, ...
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'distinguish', 'split', 'rename', 'retype', 'reject', 'confirm', 'undo')), -- what was decided
  left_id TEXT,                 -- the entity spoken of, as it was called then, and a chain of it, by which it is found again
  left_type TEXT,
  left_name TEXT,
  left_article TEXT,
  left_chain TEXT,
  right_id TEXT,                -- the other entity, of merge and distinguish
  right_type TEXT,
  right_name TEXT,
  right_article TEXT,
  right_chain TEXT,
  value TEXT,                   -- the new name or type; the number of the decision that is undone
  user TEXT NOT NULL,           -- who decided
  made_at TEXT NOT NULL,        -- ISO 8601, UTC
  reason TEXT NOT NULL          -- empty without
) STRICT;

-- The chains that a split takes out.
CREATE TABLE decision_chains (
  decision INTEGER NOT NULL REFERENCES decisions,
  ordinal INTEGER NOT NULL,
  article TEXT NOT NULL,
  name TEXT NOT NULL,           -- of the chain
  PRIMARY KEY (decision, ordinal)
) STRICT, WITHOUT ROWID;

-- The claim that is rejected or confirmed: by what it says, for another version numbers claims anew.
CREATE TABLE decision_claims (
  decision INTEGER PRIMARY KEY REFERENCES decisions,
  claim TEXT NOT NULL,          -- its id when it was decided on
  article TEXT NOT NULL,
  relation TEXT NOT NULL,
  subject TEXT NOT NULL,        -- name of the chain
  object TEXT NOT NULL,         -- name of the chain
  words TEXT NOT NULL           -- of its clearest evidence
) STRICT;
${["decisions", "decision_chains", "decision_claims"]
  .flatMap((table) =>
    ["UPDATE", "DELETE"].map(
      (change) => `
CREATE TRIGGER ${table}_stay_${change.toLowerCase()} BEFORE ${change} ON ${table} BEGIN
  SELECT RAISE(ABORT, 'decisions are only added to; to take one back, add an undo');
END;`,
    ),
  )
  .join("")}

-- What became of each decision when who is who was last worked out. Computed, as is the next table.
CREATE TABLE decision_states (
  decision INTEGER PRIMARY KEY REFERENCES decisions,
  state TEXT NOT NULL CHECK (state IN ('holds', 'undone', 'vanished', 'overruled')) -- vanished: what it speaks of is no longer there
) STRICT;

-- Claims that a person rejected (they stay, but link nothing) or confirmed.
CREATE TABLE verdicts (
  claim TEXT PRIMARY KEY REFERENCES claims ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('rejected', 'confirmed')) -- what was said of it last
) STRICT, WITHOUT ROWID;
`;
