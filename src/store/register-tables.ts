/**
 * What is kept of every chain, so that who is who is worked out anew only where a change reaches. Computed, as are all
 * tables here.
 */
export const REGISTER = `
-- What is compared of a chain to find who it is.
CREATE TABLE profiles (
  article TEXT NOT NULL,
  chain INTEGER NOT NULL,
  name_key TEXT NOT NULL,       -- the chain's name under one spelling
  named_type TEXT NOT NULL,     -- what its own article has it as
  type TEXT NOT NULL,           -- what most articles have a thing of this name as
  profile TEXT NOT NULL,        -- names, titles, keys and blocks as JSON; for relata's own use
  stem TEXT,                    -- of the chain that began an entity: what the entity's id is made from
  PRIMARY KEY (article, chain),
  FOREIGN KEY (article, chain) REFERENCES chains (article, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX profiles_by_name ON profiles (name_key, named_type, type);
CREATE INDEX profiles_by_stem ON profiles (stem) WHERE stem IS NOT NULL;

-- Where chains that could be one thing meet: surnames, keys of names.
CREATE TABLE meeting_blocks (
  block TEXT NOT NULL,          -- type and key
  own INTEGER NOT NULL CHECK (own IN (0, 1)), -- 1 for what the chain itself is called
  article TEXT NOT NULL,
  chain INTEGER NOT NULL,
  PRIMARY KEY (block, own, article, chain),
  FOREIGN KEY (article, chain) REFERENCES chains (article, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_blocks_by_chain ON meeting_blocks (article, chain);

-- What all chains of an article have beside them.
CREATE TABLE contexts (
  article TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  context TEXT NOT NULL         -- keys of people and bodies, and countries, as JSON
) STRICT, WITHOUT ROWID;

-- All that entities are called, under one spelling.
CREATE TABLE name_keys (
  key TEXT NOT NULL,            -- the name, folded
  entity TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
  PRIMARY KEY (key, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_keys_by_entity ON name_keys (entity);

-- What has changed since who is who was last worked out; empty when it is settled.
CREATE TABLE unsettled (
  kind TEXT NOT NULL CHECK (kind IN ('added', 'removed', 'block', 'name')), -- an article, or what a removed one's chains were called
  value TEXT NOT NULL,          -- id of the article, block or key
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

-- The rules by which who is who was last worked out; one row, or none.
CREATE TABLE settlements (
  rules TEXT PRIMARY KEY        -- hash of names and rules; where it is another, all is worked out anew
) STRICT, WITHOUT ROWID;

-- Who took in whom, for those who come with the older id.
CREATE INDEX decisions_by_right ON decisions (right_id) WHERE kind = 'merge';

-- Entities that lost a chain.
CREATE INDEX entities_unsettled ON entities (id) WHERE fingerprint = '';
`;
