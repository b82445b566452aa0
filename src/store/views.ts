/** What happens between two at most once a week, as a rule: another day is then another account of the same. */
const ONCE = [
  "met",
  "hosted",
  "visited",
  "delivered_to",
  "agreed_with",
  "appointed",
  "dismissed",
  "left",
  "succeeded",
  "elected_in",
  "founded",
  "acquired",
  "killed",
  "arrested",
  "charged",
];

/** The names of those in a role of a quote. */
const namesIn = (role: "medium" | "about"): string => `(SELECT group_concat(n.name, ', ' ORDER BY r.ordinal)
    FROM quote_arguments r JOIN chains n ON n.article = q.article AND n.ordinal = r.chain
    WHERE r.quote = q.id AND r.role = '${role}') AS ${role}`;

const SAID = `q.speaker_text, q.content, q.direct,
  ${namesIn("medium")},
  ${namesIn("about")},
  a.outlet, a.published, a.name AS article`;

/** What an analyst asks without us. Each view names things and says where they were printed. */
export const VIEWS = `
-- One row per subject, relation and object.
CREATE VIEW edges AS
SELECT e.subject AS subject_id, s.name AS subject, e.relation, e.object AS object_id, o.name AS object,
  e.claims, e.articles, e.outlets, e.first_day, e.last_day, e.polarity, e.modality, e.confidence
FROM edge_counts e JOIN entities s ON s.id = e.subject JOIN entities o ON o.id = e.object;

-- One row per sentence that supports a claim, with who printed it.
CREATE VIEW evidence AS
SELECT l.claim, l.subject AS subject_id, s.name AS subject, l.relation, l.object AS object_id, o.name AS object,
  c.thing, c.title, c.polarity, c.modality, c.first_day, c.last_day, c.confidence, c.rule,
  EXISTS (SELECT 1 FROM verdicts d WHERE d.claim = c.id) AS confirmed,
  (SELECT group_concat(n.name, ', ' ORDER BY p.ordinal)
    FROM claim_speakers p JOIN chains n ON n.article = c.article AND n.ordinal = p.chain
    WHERE p.claim = c.id) AS said_by,
  a.outlet, a.published, a.name AS article, v.words, t.text AS sentence, v.start_offset, v.end_offset, a.id AS article_id
FROM links l
  JOIN claims c ON c.id = l.claim
  JOIN entities s ON s.id = l.subject
  JOIN entities o ON o.id = l.object
  JOIN claim_evidence v ON v.claim = l.claim
  JOIN sentences t ON t.article = v.article AND t.ordinal = v.sentence
  JOIN articles a ON a.id = c.article;

-- What people rejected: it stays, but is in no edge.
CREATE VIEW rejected AS
SELECT c.id AS claim, s.name AS subject, c.relation, o.name AS object, v.words, t.text AS sentence,
  a.outlet, a.published, a.name AS article
FROM verdicts d
  JOIN claims c ON c.id = d.claim
  JOIN chains s ON s.article = c.article AND s.ordinal = c.subject_chain
  JOIN chains o ON o.article = c.article AND o.ordinal = c.object_chain
  JOIN claim_evidence v ON v.claim = c.id AND v.ordinal = 0
  JOIN sentences t ON t.article = v.article AND t.ordinal = v.sentence
  JOIN articles a ON a.id = c.article
WHERE d.verdict = 'rejected';

-- What people decided, with what became of it.
CREATE VIEW decided AS
SELECT d.number, d.kind, d.left_name, d.right_name, d.value, c.subject, c.relation, c.object, s.state, d.user, d.made_at, d.reason
FROM decisions d
  LEFT JOIN decision_claims c ON c.decision = d.number
  LEFT JOIN decision_states s ON s.decision = d.number
ORDER BY d.number;

-- Articles that print one report, in more than one place.
CREATE VIEW stories AS
SELECT k.story, a.outlet, a.published, a.title, a.name AS article, a.id AS article_id
FROM copies k JOIN articles a ON a.id = k.article;

-- People, with a role as it was last printed.
CREATE VIEW people AS
SELECT e.id, e.name,
  (SELECT c.title
    FROM relations r
      CROSS JOIN links l ON l.subject = e.id AND l.relation = r.id
      CROSS JOIN claims c ON c.id = l.claim
    WHERE r."group" = 'role' AND c.title IS NOT NULL AND c.polarity = 'affirmed'
    ORDER BY c.former, c.confidence DESC, c.id LIMIT 1) AS role,
  e.mentions, e.articles, e.outlets, e.first_seen, e.last_seen
FROM entities e WHERE e.type = 'Person';

-- Who met, spoke or negotiated with whom; also denied, planned and alleged meetings, as what they are.
CREATE VIEW meetings AS
SELECT l.claim, l.subject AS person_id, s.name AS person, l.relation, l.object AS other_id, o.name AS other,
  c.first_day, c.last_day, w.name AS place, c.polarity, c.modality, a.outlet, a.published, v.words, a.name AS article
FROM links l
  JOIN claims c ON c.id = l.claim
  JOIN entities s ON s.id = l.subject
  JOIN entities o ON o.id = l.object
  JOIN articles a ON a.id = c.article
  JOIN claim_evidence v ON v.claim = c.id AND v.ordinal = 0
  LEFT JOIN chains w ON w.article = c.article AND w.ordinal = c.place_chain
WHERE l.relation IN ('met', 'spoke_with', 'negotiated_with');

-- Who said what; speaker_id and speaker are empty where the article names nobody.
CREATE VIEW statements AS
SELECT q.id AS quote, e.id AS speaker_id, e.name AS speaker, ${SAID}
FROM quotes q
  JOIN articles a ON a.id = q.article
  JOIN members m ON m.article = q.article AND m.chain = q.speaker_chain
  JOIN entities e ON e.id = m.entity
UNION ALL
SELECT q.id, NULL, NULL, ${SAID}
FROM quotes q JOIN articles a ON a.id = q.article
WHERE NOT EXISTS (SELECT 1 FROM members m WHERE m.article = q.article AND m.chain = q.speaker_chain);

-- Two articles that cannot both be right about one pair. Both tell it as a fact, of days that lie within a week of one
-- another (farther apart, they tell of two occasions; where a day is not said, within a month of publication), and
-- about = polarity: one affirms what the other denies; or
-- about = day: they give days that exclude each other for what happens once (a visit, but not praise).
-- Copies of one report contradict nobody.
CREATE VIEW contradictions AS
SELECT CASE WHEN c.polarity <> d.polarity THEN 'polarity' ELSE 'day' END AS about,
  x.subject AS subject_id, s.name AS subject, x.relation, x.object AS object_id, o.name AS object,
  a.outlet AS outlet, a.published, c.polarity, c.modality, c.first_day, c.last_day, v.words, x.claim, a.name AS article,
  b.outlet AS other_outlet, b.published AS other_published, d.polarity AS other_polarity, d.modality AS other_modality,
  d.first_day AS other_first_day, d.last_day AS other_last_day, w.words AS other_words, y.claim AS other_claim,
  b.name AS other_article
FROM links x
  JOIN links y ON y.subject = x.subject AND y.relation = x.relation AND y.object = x.object AND y.claim > x.claim
  JOIN claims c ON c.id = x.claim
  JOIN claims d ON d.id = y.claim AND d.article <> c.article
  JOIN articles a ON a.id = c.article
  JOIN articles b ON b.id = d.article
  JOIN claim_evidence v ON v.claim = c.id AND v.ordinal = 0
  JOIN claim_evidence w ON w.claim = d.id AND w.ordinal = 0
  JOIN entities s ON s.id = x.subject
  JOIN entities o ON o.id = x.object
  LEFT JOIN copies k ON k.article = a.id
  LEFT JOIN copies m ON m.article = b.id
WHERE coalesce(k.story <> m.story, 1)
  AND c.modality IN ('stated', 'reported') AND d.modality IN ('stated', 'reported')
  AND CASE
    WHEN c.first_day IS NULL OR d.first_day IS NULL THEN
      c.polarity <> d.polarity AND coalesce(abs(julianday(a.published) - julianday(b.published)) <= 31, 1)
    WHEN c.polarity <> d.polarity THEN
      c.first_day <= date(d.last_day, '+7 days') AND d.first_day <= date(c.last_day, '+7 days')
    ELSE c.polarity = 'affirmed'
      AND x.relation IN (${ONCE.map((relation) => `'${relation}'`).join(", ")})
      AND ((c.last_day < d.first_day AND d.first_day <= date(c.last_day, '+7 days'))
        OR (d.last_day < c.first_day AND c.first_day <= date(d.last_day, '+7 days')))
  END;
`;
