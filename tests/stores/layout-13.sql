-- A store as newsclaims of layout 13 wrote it. It stays as it is: later versions must read it.

PRAGMA application_id = 1313033293;
PRAGMA user_version = 13;

-- The store's tables. A column is a field of the record (records.py), a nested object's fields stand behind its
-- name: speaker.name is speaker_name. A record's id is its article's id, a slash, and its id there: 3f2a…/q1.
-- Spans are half-open, in Unicode code points of articles.text, and "text" is what is printed there.

CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT,
    url TEXT,
    title TEXT,
    published TEXT,
    published_clash TEXT,                     -- another day that the dateline or the page gives for it
    outlet TEXT,
    dateline TEXT,
    byline TEXT NOT NULL,                     -- JSON: a list of names
    pipeline_newsclaims TEXT NOT NULL,
    pipeline_model TEXT NOT NULL,
    pipeline_fingerprint TEXT NOT NULL,
    title_rule TEXT,                          -- how the headline was chosen, and how sure that is
    title_confidence REAL,
    published_rule TEXT,                      -- how the day was chosen
    published_confidence REAL
);
CREATE INDEX IF NOT EXISTS articles_source ON articles (source);
CREATE INDEX IF NOT EXISTS articles_published ON articles (published);

-- Where an article was read: in one place, or the same content in several (identity.py). articles.source is the first.
CREATE TABLE IF NOT EXISTS article_sources (
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,                       -- as it was named then, from the folder that was the current one
    line INTEGER,                             -- of a feed
    path TEXT,                                -- absolute, links followed; null if it was no file, or isn't known
    read_at TEXT,                             -- UTC, ISO 8601; null if it isn't known
    PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_sources_name ON article_sources (name, path);
CREATE INDEX IF NOT EXISTS article_sources_path ON article_sources (path);

-- What an article's row or its feed's item carried that is no field: a section, tags.
CREATE TABLE IF NOT EXISTS article_extra (
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,                      -- JSON: a string, or a list of them
    PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_extra_name ON article_extra (name);

-- What of the page is journalism (kind is null), and what furniture.
CREATE TABLE IF NOT EXISTS regions (
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

-- What near copies are known by (sketches.py).
CREATE TABLE IF NOT EXISTS article_sketches (
    article TEXT PRIMARY KEY NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    runs INTEGER NOT NULL,                    -- how many different runs of five words the story has
    hashes BLOB NOT NULL                      -- their MinHash, as rensa packs it
);

CREATE TABLE IF NOT EXISTS actors (
    id TEXT PRIMARY KEY NOT NULL,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    acts_for TEXT,                            -- government of Russia, of a place that acts: Moscow warned
    rule TEXT,                                -- the rule that found it: lexicons/en/rules.tsv
    corrected_by TEXT                         -- who set it right: see corrections
);
CREATE INDEX IF NOT EXISTS actors_article ON actors (article);
CREATE INDEX IF NOT EXISTS actors_name ON actors (name);

CREATE TABLE IF NOT EXISTS actor_aliases (
    actor TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    alias TEXT NOT NULL,
    PRIMARY KEY (actor, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS actor_aliases_alias ON actor_aliases (alias);

CREATE TABLE IF NOT EXISTS actor_roles (
    actor TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    title_start INTEGER,
    title_end INTEGER,
    title_text TEXT,
    affiliation_start INTEGER,
    affiliation_end INTEGER,
    affiliation_text TEXT,
    affiliation_actor TEXT REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL,
    PRIMARY KEY (actor, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS actor_roles_affiliation_actor ON actor_roles (affiliation_actor);

CREATE TABLE IF NOT EXISTS actor_mentions (
    actor TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (actor, position)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS quotes (
    id TEXT PRIMARY KEY NOT NULL,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,                   -- of the first content span
    "end" INTEGER NOT NULL,                   -- of the last one
    text TEXT NOT NULL,                       -- the content spans, joined by " … "
    kind TEXT NOT NULL,
    mode TEXT NOT NULL,
    speaker_name TEXT,
    speaker_type TEXT,
    speaker_actor TEXT REFERENCES actors (id),
    speaker_rule TEXT,
    unresolved TEXT,
    source_start INTEGER,
    source_end INTEGER,
    source_text TEXT,
    cue_start INTEGER,
    cue_end INTEGER,
    cue_text TEXT,
    cue_lemma TEXT,
    medium_name TEXT,
    medium_start INTEGER,
    medium_end INTEGER,
    medium_text TEXT,
    addressee_start INTEGER,
    addressee_end INTEGER,
    addressee_text TEXT,
    confidence REAL NOT NULL,
    rule TEXT,
    corrected_by TEXT,
    reported_by TEXT REFERENCES quotes (id) DEFERRABLE INITIALLY DEFERRED -- the quote in whose words this one is told
);
CREATE INDEX IF NOT EXISTS quotes_article ON quotes (article);
CREATE INDEX IF NOT EXISTS quotes_speaker_name ON quotes (speaker_name);
CREATE INDEX IF NOT EXISTS quotes_speaker_actor ON quotes (speaker_actor);
CREATE INDEX IF NOT EXISTS quotes_by_name_alone ON quotes (lower(speaker_name))
    WHERE speaker_actor IS NULL AND speaker_type <> 'anonymous';
CREATE INDEX IF NOT EXISTS quotes_reported_by ON quotes (reported_by) WHERE reported_by IS NOT NULL;

CREATE TABLE IF NOT EXISTS quote_spans (
    quote TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (quote, position)
) WITHOUT ROWID;

-- value, low and high have no type: 5 and 5.0 come back as they went in. An integer beyond 64 bits is text.
CREATE TABLE IF NOT EXISTS figures (
    id TEXT PRIMARY KEY NOT NULL,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    value,
    low,
    high,
    unit TEXT,
    modifier TEXT NOT NULL,
    change TEXT,
    equivalent_of TEXT REFERENCES figures (id) DEFERRABLE INITIALLY DEFERRED,
    of_start INTEGER,
    of_end INTEGER,
    of_text TEXT,
    rule TEXT,
    corrected_by TEXT,
    words TEXT NOT NULL DEFAULT ''            -- of what it measures, of a count of itself, too: folded, for figures_fts
);
CREATE INDEX IF NOT EXISTS figures_article ON figures (article);
CREATE INDEX IF NOT EXISTS figures_equivalent_of ON figures (equivalent_of);

CREATE TABLE IF NOT EXISTS dates (
    id TEXT PRIMARY KEY NOT NULL,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT,
    mod TEXT,                                 -- START, MID, END, APPROX, MORE_THAN, …
    first_day TEXT,
    last_day TEXT,
    anchor TEXT,                              -- published, or the id of another date of the article
    unresolved TEXT,
    rule TEXT,
    corrected_by TEXT
);
CREATE INDEX IF NOT EXISTS dates_article ON dates (article);
CREATE INDEX IF NOT EXISTS dates_days ON dates (first_day, last_day);

CREATE TABLE IF NOT EXISTS claims (
    id TEXT PRIMARY KEY NOT NULL,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    claimant_name TEXT,
    claimant_type TEXT,
    claimant_actor TEXT REFERENCES actors (id),
    on_behalf_of_name TEXT,
    on_behalf_of_type TEXT,
    on_behalf_of_actor TEXT REFERENCES actors (id),
    within TEXT REFERENCES quotes (id),       -- the quote in which this one is reported
    medium TEXT,
    quote TEXT REFERENCES quotes (id),        -- null in the article's own voice
    stance TEXT NOT NULL,
    negated INTEGER NOT NULL,
    hedged INTEGER NOT NULL,
    topic TEXT NOT NULL,                      -- the texts of claim_topics, joined by "; "
    about_text TEXT NOT NULL DEFAULT '',      -- likewise of claim_about
    subject TEXT NOT NULL DEFAULT '',         -- likewise of its subjects and targets
    reading TEXT NOT NULL DEFAULT '',
    printed_start INTEGER,                    -- the words that the reading is made of
    printed_end INTEGER,
    printed_text TEXT,
    target_start INTEGER,                     -- what a bare predicate is said of
    target_end INTEGER,
    target_text TEXT,
    sentence_start INTEGER,
    sentence_end INTEGER,
    corrected_by TEXT,
    mode TEXT NOT NULL DEFAULT 'speech',      -- its quote's
    open INTEGER                              -- words of the reading that nothing explains; null before layout 11
);
CREATE INDEX IF NOT EXISTS claims_article ON claims (article);
CREATE INDEX IF NOT EXISTS claims_quote ON claims (quote);
CREATE INDEX IF NOT EXISTS claims_claimant_name ON claims (claimant_name);
CREATE INDEX IF NOT EXISTS claims_claimant_actor ON claims (claimant_actor);
CREATE INDEX IF NOT EXISTS claims_on_behalf_of_actor ON claims (on_behalf_of_actor);
CREATE INDEX IF NOT EXISTS claims_within ON claims (within);

CREATE TABLE IF NOT EXISTS claim_figures (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    figure TEXT NOT NULL REFERENCES figures (id),
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_figures_figure ON claim_figures (figure);

CREATE TABLE IF NOT EXISTS claim_dates (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    date TEXT NOT NULL REFERENCES dates (id),
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_dates_date ON claim_dates (date);

CREATE TABLE IF NOT EXISTS claim_actors (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    actor TEXT NOT NULL REFERENCES actors (id),
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_actors_actor ON claim_actors (actor);

CREATE TABLE IF NOT EXISTS claim_participants (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    actor TEXT NOT NULL REFERENCES actors (id),
    part TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_participants_actor ON claim_participants (actor);

CREATE TABLE IF NOT EXISTS claim_topics (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    head TEXT NOT NULL,
    actor TEXT REFERENCES actors (id),
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_topics_actor ON claim_topics (actor);

CREATE TABLE IF NOT EXISTS claim_about (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    head TEXT NOT NULL,
    actor TEXT REFERENCES actors (id),
    by TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_about_actor ON claim_about (actor);

CREATE TABLE IF NOT EXISTS claim_insertions (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    actor TEXT REFERENCES actors (id),
    date TEXT REFERENCES dates (id),
    span_start INTEGER,                       -- where the article prints its words, if it repeats some
    span_end INTEGER,
    span_text TEXT,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_insertions_actor ON claim_insertions (actor);
CREATE INDEX IF NOT EXISTS claim_insertions_date ON claim_insertions (date);

-- The words of the names of actors, speakers and claimants, folded (language/names.py): in which names a word is, so that
-- who is asked for by a part of a name is found without looking at all.
CREATE TABLE IF NOT EXISTS name_words (
    word TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (word, name)
) WITHOUT ROWID;

-- Who is who across articles. Derived from the actors (linking/), and brought along where these have changed.
CREATE TABLE IF NOT EXISTS identities (
    id TEXT PRIMARY KEY NOT NULL,             -- type/name, and for one of several of that name @ its first actor
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    label TEXT                                -- of its appearances; null where the user's own word made it
);
CREATE INDEX IF NOT EXISTS identities_name ON identities (lower(name));
CREATE INDEX IF NOT EXISTS identities_label ON identities (label);
CREATE TABLE IF NOT EXISTS identity_actors (
    actor TEXT PRIMARY KEY NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
    identity TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS identity_actors_identity ON identity_actors (identity);

-- What linking took from the actors, and what it made of it: so an article more costs no more than it touches.
CREATE TABLE IF NOT EXISTS appearances (
    actor TEXT PRIMARY KEY NOT NULL,
    article TEXT NOT NULL,
    node TEXT NOT NULL,                       -- what it is known by: linking/nodes.py
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    roles TEXT NOT NULL,                      -- their words
    genders TEXT NOT NULL,                    -- that those state
    jobs INTEGER NOT NULL,                    -- whether it holds a role somewhere
    meant TEXT,                               -- whom its article's evidence tells, if its name leaves that open
    label TEXT NOT NULL DEFAULT ''            -- those who have one are one
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS appearances_article ON appearances (article);
CREATE INDEX IF NOT EXISTS appearances_node ON appearances (node, label, article, jobs, roles);
CREATE INDEX IF NOT EXISTS appearances_open ON appearances (node, meant) WHERE meant IS NOT NULL;
CREATE INDEX IF NOT EXISTS appearances_label ON appearances (label, name, type);
CREATE INDEX IF NOT EXISTS appearances_meant ON appearances (meant) WHERE meant IS NOT NULL;
CREATE TABLE IF NOT EXISTS called (
    form TEXT NOT NULL,                       -- by which an article calls an actor beside its name: a node, too
    node TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (form, node, actor)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS called_node ON called (node, form);
CREATE INDEX IF NOT EXISTS called_actor ON called (actor);

-- The user's own: which item of Wikidata an identity is (linking/wikidata.py). They stay while identities are made anew.
CREATE TABLE IF NOT EXISTS links (
    identity TEXT PRIMARY KEY NOT NULL,
    item TEXT NOT NULL,                       -- Q42
    latitude REAL,                            -- degrees, of a place whose table tells them
    longitude REAL
) WITHOUT ROWID;

-- What the identities were made with, and the articles whose actors have come or gone since.
CREATE TABLE IF NOT EXISTS linking (state TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS unlinked (article TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS actors_added AFTER INSERT ON actors BEGIN
    INSERT OR IGNORE INTO unlinked (article) VALUES (new.article);
END;
CREATE TRIGGER IF NOT EXISTS actors_removed AFTER DELETE ON actors BEGIN
    INSERT OR IGNORE INTO unlinked (article) VALUES (old.article);
END;

-- How often each article quotes whom. Derived from quotes and identities, so that who counts reads neither; brought along
-- where somebody counts (linking/counting.py), for the articles whose quotes, or whose speakers' identities, have changed.
CREATE TABLE IF NOT EXISTS quoted (
    who TEXT NOT NULL,                        -- an identity; of a source without one its type/name, in lower case
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    outlet TEXT,
    name TEXT NOT NULL,                       -- as the article prints it
    type TEXT NOT NULL,
    quotes INTEGER NOT NULL,
    direct INTEGER NOT NULL,
    mixed INTEGER NOT NULL,
    indirect INTEGER NOT NULL,
    roles TEXT,                               -- JSON: those of each of its actors in the article, a list as JSON; or none
    PRIMARY KEY (who, article)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS quoted_article ON quoted (article);
CREATE TABLE IF NOT EXISTS uncounted (article TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS quotes_to_count AFTER INSERT ON quotes BEGIN
    INSERT OR IGNORE INTO uncounted (article) VALUES (new.article);
END;
CREATE TRIGGER IF NOT EXISTS quotes_not_to_count AFTER DELETE ON quotes BEGIN
    INSERT OR IGNORE INTO uncounted (article) VALUES (old.article);
END;
CREATE TRIGGER IF NOT EXISTS speakers_identified AFTER INSERT ON identity_actors BEGIN
    INSERT OR IGNORE INTO uncounted (article) SELECT article FROM quotes WHERE speaker_actor = new.actor LIMIT 1;
END;
CREATE TRIGGER IF NOT EXISTS speakers_unidentified AFTER DELETE ON identity_actors BEGIN
    INSERT OR IGNORE INTO uncounted (article) SELECT article FROM quotes WHERE speaker_actor = old.actor LIMIT 1;
END;
-- Who is no actor of the article is the only namesake's.
CREATE TRIGGER IF NOT EXISTS namesakes_come AFTER INSERT ON identities BEGIN
    INSERT OR IGNORE INTO uncounted (article) SELECT article FROM quotes
    WHERE speaker_actor IS NULL AND speaker_type <> 'anonymous' AND lower(speaker_name) = lower(new.name);
END;
CREATE TRIGGER IF NOT EXISTS namesakes_gone AFTER DELETE ON identities BEGIN
    INSERT OR IGNORE INTO uncounted (article) SELECT article FROM quotes
    WHERE speaker_actor IS NULL AND speaker_type <> 'anonymous' AND lower(speaker_name) = lower(old.name);
END;
CREATE TRIGGER IF NOT EXISTS namesakes_renamed AFTER UPDATE OF name, type ON identities BEGIN
    INSERT OR IGNORE INTO uncounted (article) SELECT article FROM quotes
    WHERE speaker_actor IS NULL AND speaker_type <> 'anonymous'
        AND lower(speaker_name) IN (lower(old.name), lower(new.name));
END;

-- The user's own: merge or split the actors of a name, or of a name in one article. They stay when articles go.
CREATE TABLE IF NOT EXISTS decisions (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    one TEXT NOT NULL,
    one_article TEXT,
    other TEXT NOT NULL,
    other_article TEXT
);

-- The user's own, too: what is otherwise in a record, that it is none, or that one is missing; of the words that are
-- meant, wherever they stand. The tables above hold what they make of the records, `extracted` what was there before.
CREATE TABLE IF NOT EXISTS corrections (
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL,
    kind TEXT NOT NULL,
    action TEXT NOT NULL,
    words TEXT NOT NULL,                      -- JSON, as changes and before: correction_records.py
    changes TEXT NOT NULL,
    before TEXT,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT,
    lost TEXT                                 -- why it doesn't count any more
);
CREATE INDEX IF NOT EXISTS corrections_article ON corrections (article);
CREATE TABLE IF NOT EXISTS extracted (
    article TEXT PRIMARY KEY NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    records TEXT NOT NULL                     -- JSON
);

-- Full text, case and diacritics aside. The words stay in their tables; triggers keep the indexes in step.
CREATE VIRTUAL TABLE IF NOT EXISTS articles_fts USING fts5 (
    title, text, content = 'articles', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER IF NOT EXISTS articles_added AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;
CREATE TRIGGER IF NOT EXISTS articles_removed AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
END;

CREATE VIRTUAL TABLE IF NOT EXISTS quotes_fts USING fts5 (
    text, content = 'quotes', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER IF NOT EXISTS quotes_added AFTER INSERT ON quotes BEGIN
    INSERT INTO quotes_fts (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER IF NOT EXISTS quotes_removed AFTER DELETE ON quotes BEGIN
    INSERT INTO quotes_fts (quotes_fts, rowid, text) VALUES ('delete', old.rowid, old.text);
END;

CREATE VIRTUAL TABLE IF NOT EXISTS claims_fts USING fts5 (
    text, content = 'claims', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER IF NOT EXISTS claims_added AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER IF NOT EXISTS claims_removed AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, text) VALUES ('delete', old.rowid, old.text);
END;

CREATE VIRTUAL TABLE IF NOT EXISTS figures_fts USING fts5 (words, content = 'figures');
CREATE TRIGGER IF NOT EXISTS figures_added AFTER INSERT ON figures BEGIN
    INSERT INTO figures_fts (rowid, words) VALUES (new.rowid, new.words);
END;
CREATE TRIGGER IF NOT EXISTS figures_removed AFTER DELETE ON figures BEGIN
    INSERT INTO figures_fts (figures_fts, rowid, words) VALUES ('delete', old.rowid, old.words);
END;

-- Which quotes and claims have three letters in a row: where a regular expression can match at all (query/literals.py).
CREATE VIRTUAL TABLE IF NOT EXISTS quotes_letters_fts USING fts5 (
    text, content = 'quotes', detail = none, columnsize = 0, tokenize = 'trigram'
);
CREATE TRIGGER IF NOT EXISTS quotes_letters_added AFTER INSERT ON quotes BEGIN
    INSERT INTO quotes_letters_fts (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER IF NOT EXISTS quotes_letters_removed AFTER DELETE ON quotes BEGIN
    INSERT INTO quotes_letters_fts (quotes_letters_fts, rowid, text) VALUES ('delete', old.rowid, old.text);
END;
CREATE VIRTUAL TABLE IF NOT EXISTS claims_letters_fts USING fts5 (
    text, content = 'claims', detail = none, columnsize = 0, tokenize = 'trigram'
);
CREATE TRIGGER IF NOT EXISTS claims_letters_added AFTER INSERT ON claims BEGIN
    INSERT INTO claims_letters_fts (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER IF NOT EXISTS claims_letters_removed AFTER DELETE ON claims BEGIN
    INSERT INTO claims_letters_fts (claims_letters_fts, rowid, text) VALUES ('delete', old.rowid, old.text);
END;

-- What claims are about: words by their stems (Porter's), so that "asset" finds "assets".
CREATE VIRTUAL TABLE IF NOT EXISTS topics_fts USING fts5 (
    text, topic, about_text, subject, content = 'claims', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER IF NOT EXISTS topics_added AFTER INSERT ON claims BEGIN
    INSERT INTO topics_fts (rowid, text, topic, about_text, subject)
    VALUES (new.rowid, new.text, new.topic, new.about_text, new.subject);
END;
CREATE TRIGGER IF NOT EXISTS topics_removed AFTER DELETE ON claims BEGIN
    INSERT INTO topics_fts (topics_fts, rowid, text, topic, about_text, subject)
    VALUES ('delete', old.rowid, old.text, old.topic, old.about_text, old.subject);
END;

-- For reading, as in Datasette. Who speaks has the identity's name, and beside it what the article prints; one who is
-- no actor of the article is the only namesake's, and a source without a name is nobody's.
CREATE VIEW IF NOT EXISTS who_said_what AS
SELECT articles.published, articles.outlet, identities.id AS speaker_id,
    coalesce(identities.name, quotes.speaker_name) AS speaker, quotes.speaker_name AS speaker_printed,
    quotes.speaker_type, quotes.kind, quotes.mode,
    quotes.cue_text AS cue, quotes.text, quotes.medium_name AS medium, articles.title,
    articles.source, quotes.start, quotes."end", quotes.id AS quote
FROM quotes JOIN articles ON articles.id = quotes.article
LEFT JOIN identity_actors ON identity_actors.actor = quotes.speaker_actor
LEFT JOIN identities ON identities.id = CASE
    WHEN quotes.speaker_actor IS NOT NULL THEN identity_actors.identity
    WHEN quotes.speaker_type <> 'anonymous' THEN
        (SELECT CASE count(*) WHEN 1 THEN min(namesake.id) END FROM identities AS namesake
         WHERE lower(namesake.name) = lower(quotes.speaker_name)
            AND (namesake.type = 'person') = (quotes.speaker_type = 'person')) END;

-- Where each article was read: by name, or where several files have that name by path.
CREATE VIEW IF NOT EXISTS where_read AS
SELECT article, position, name, line, path, read_at,
    CASE WHEN path IS NOT NULL
            AND (SELECT min(path) FROM article_sources AS one WHERE one.name = article_sources.name)
            <> (SELECT max(path) FROM article_sources AS other WHERE other.name = article_sources.name)
        THEN path ELSE name END || coalesce('#L' || line, '') AS source
FROM article_sources;

CREATE VIEW IF NOT EXISTS who_claimed_what AS
SELECT articles.published, articles.outlet, identities.id AS claimant_id,
    coalesce(identities.name, claims.claimant_name) AS claimant, claims.claimant_name AS claimant_printed,
    claims.mode, claims.stance, claims.negated, claims.hedged, claims.text,
    (SELECT group_concat(figures.text, '; ') FROM claim_figures JOIN figures ON figures.id = claim_figures.figure
     WHERE claim_figures.claim = claims.id) AS figures,
    (SELECT group_concat(coalesce(dates.value, dates.text), '; ') FROM claim_dates
     JOIN dates ON dates.id = claim_dates.date WHERE claim_dates.claim = claims.id) AS dates,
    claims.topic, claims.on_behalf_of_name AS on_behalf_of, claims.medium,
    articles.title, articles.source, claims.start, claims."end", claims.id AS claim
FROM claims JOIN articles ON articles.id = claims.article
LEFT JOIN identity_actors ON identity_actors.actor = claims.claimant_actor
LEFT JOIN identities ON identities.id = CASE
    WHEN claims.claimant_actor IS NOT NULL THEN identity_actors.identity
    WHEN claims.claimant_type <> 'anonymous' THEN
        (SELECT CASE count(*) WHEN 1 THEN min(namesake.id) END FROM identities AS namesake
         WHERE lower(namesake.name) = lower(claims.claimant_name)
            AND (namesake.type = 'person') = (claims.claimant_type = 'person')) END;

CREATE VIEW IF NOT EXISTS who_is_quoted AS
SELECT identities.id AS speaker_id, coalesce(identities.name, min(quotes.speaker_name)) AS speaker,
    min(quotes.speaker_type) AS type, count(*) AS quotes,
    sum(quotes.kind = 'direct') AS direct, sum(quotes.kind = 'mixed') AS mixed,
    sum(quotes.kind = 'indirect') AS indirect, count(DISTINCT quotes.article) AS articles
FROM quotes LEFT JOIN identity_actors ON identity_actors.actor = quotes.speaker_actor
LEFT JOIN identities ON identities.id = CASE
    WHEN quotes.speaker_actor IS NOT NULL THEN identity_actors.identity
    WHEN quotes.speaker_type <> 'anonymous' THEN
        (SELECT CASE count(*) WHEN 1 THEN min(namesake.id) END FROM identities AS namesake
         WHERE lower(namesake.name) = lower(quotes.speaker_name)
            AND (namesake.type = 'person') = (quotes.speaker_type = 'person')) END
WHERE quotes.mode = 'speech' AND quotes.speaker_name IS NOT NULL
GROUP BY coalesce(identities.id, quotes.speaker_type || '/' || lower(quotes.speaker_name)) ORDER BY quotes DESC;

CREATE VIEW IF NOT EXISTS who_is_who AS
SELECT identities.name, identities.type, actors.name AS in_article, articles.published, articles.outlet,
    (SELECT group_concat(alias, '; ') FROM actor_aliases WHERE actor = actors.id) AS also,
    (SELECT group_concat(text, '; ') FROM actor_roles WHERE actor = actors.id) AS roles,
    articles.title, articles.source, actors.id AS actor, identities.id AS identity
FROM identities JOIN identity_actors ON identity_actors.identity = identities.id
JOIN actors ON actors.id = identity_actors.actor JOIN articles ON articles.id = actors.article
ORDER BY identities.id, articles.published, actors.id;

INSERT INTO articles VALUES ('ferry/2025-7', 'feed.jsonl#L10', 'b6e0c7a540e4292ae65d51b7fc56c491cf5e77cc6e115f56cf1ee9d0253a8fcc', 'The ferry will not sail on Monday, the Łódź Line said.
', 'en', NULL, 'The ferry will not sail on Monday, the Łódź Line said.', NULL, NULL, NULL, NULL, '["Ann Bell", "J. Doe"]', '0.1.0', 'none 0', 'made-by-hand', NULL, NULL, NULL, NULL);
INSERT INTO articles VALUES ('69671cda8f9bfc56', 'news/budget.txt', '69671cda8f9bfc56eec774cd8cee2e594e7bc10ae68668f50c822de85c7a17bc', 'Adel: no new taxes
The minister, Karl von Adel, denied that taxes would rise.
“=SUM is not a plan for us,” Adel told the Harbour	Post.
', 'en', NULL, 'Adel: no new taxes', '2025-12-01', NULL, 'Morning Ledger', NULL, '["Ann Bell", "J. Doe"]', '0.1.0', 'none 0', 'made-by-hand', NULL, NULL, NULL, NULL);
INSERT INTO articles VALUES ('d4ff9f054938a814', 'news/strike.txt', 'd4ff9f054938a8142167616fef0bb52f7f9999e731439734837b2124dfc8b752', 'Port workers reject offer

“We will not sign,” Zoë Łuczak, head of the dockers’ union, told Radio Nord on Monday.
She warned that the strike could cost €2.5 billion ($2.9 billion) next year, “a price nobody should pay”.

One official said between 200 and 300 workers had left. Karl von Adel hopes for a deal by 5 December.
Cargo fell by 4% in October.
Read also: What the strike means
', 'en', NULL, 'Port workers reject offer', '2025-11-27', NULL, 'The Harbour Post', NULL, '["Ann Bell", "J. Doe"]', '0.1.0', 'none 0', 'made-by-hand', NULL, NULL, NULL, NULL);
INSERT INTO article_extra VALUES ('ferry/2025-7', 0, 'section', '"Shipping"');
INSERT INTO article_extra VALUES ('ferry/2025-7', 1, 'tags', '["ferry", "strike"]');
INSERT INTO article_sources VALUES ('69671cda8f9bfc56', 0, 'news/budget.txt', NULL, NULL, NULL);
INSERT INTO article_sources VALUES ('d4ff9f054938a814', 0, 'news/strike.txt', NULL, '/archive/news/strike.txt', '2025-12-01T08:30:00+00:00');
INSERT INTO article_sources VALUES ('d4ff9f054938a814', 1, 'other/strike.txt', NULL, '/archive/other/strike.txt', '2025-12-02T08:30:00+00:00');
INSERT INTO article_sources VALUES ('ferry/2025-7', 0, 'feed.jsonl', 10, '/archive/feed.jsonl', '2025-12-01T08:30:00+00:00');
INSERT INTO regions VALUES ('69671cda8f9bfc56', 0, NULL, 0, 18);
INSERT INTO regions VALUES ('69671cda8f9bfc56', 1, NULL, 19, 77);
INSERT INTO regions VALUES ('69671cda8f9bfc56', 2, NULL, 78, 134);
INSERT INTO regions VALUES ('d4ff9f054938a814', 0, NULL, 0, 25);
INSERT INTO regions VALUES ('d4ff9f054938a814', 1, NULL, 27, 113);
INSERT INTO regions VALUES ('d4ff9f054938a814', 2, NULL, 114, 219);
INSERT INTO regions VALUES ('d4ff9f054938a814', 3, NULL, 221, 322);
INSERT INTO regions VALUES ('d4ff9f054938a814', 4, NULL, 323, 351);
INSERT INTO regions VALUES ('d4ff9f054938a814', 5, 'related', 352, 384);
INSERT INTO regions VALUES ('ferry/2025-7', 0, NULL, 0, 54);
INSERT INTO actors VALUES ('69671cda8f9bfc56/a1', '69671cda8f9bfc56', 'Karl von Adel', 'person', NULL, NULL, NULL);
INSERT INTO actors VALUES ('d4ff9f054938a814/a1', 'd4ff9f054938a814', 'Zoë Łuczak', 'person', NULL, NULL, NULL);
INSERT INTO actors VALUES ('d4ff9f054938a814/a3', 'd4ff9f054938a814', 'Radio Nord', 'organisation', NULL, NULL, NULL);
INSERT INTO actors VALUES ('d4ff9f054938a814/a2', 'd4ff9f054938a814', 'Karl von Adel', 'person', NULL, NULL, NULL);
INSERT INTO actor_aliases VALUES ('69671cda8f9bfc56/a1', 0, 'Adel');
INSERT INTO actor_aliases VALUES ('d4ff9f054938a814/a1', 0, 'Mother Harbour');
INSERT INTO actor_aliases VALUES ('d4ff9f054938a814/a3', 0, 'Nord');
INSERT INTO actor_roles VALUES ('d4ff9f054938a814/a1', 0, 59, 85, 'head of the dockers’ union', 59, 63, 'head', 71, 85, 'dockers’ union', NULL, 'current');
INSERT INTO actor_mentions VALUES ('69671cda8f9bfc56/a1', 0, 33, 46, 'Karl von Adel', 'name');
INSERT INTO actor_mentions VALUES ('d4ff9f054938a814/a1', 0, 47, 57, 'Zoë Łuczak', 'name');
INSERT INTO actor_mentions VALUES ('d4ff9f054938a814/a1', 1, 114, 117, 'She', 'pronoun');
INSERT INTO actor_mentions VALUES ('d4ff9f054938a814/a2', 0, 277, 290, 'Karl von Adel', 'name');
INSERT INTO actor_mentions VALUES ('d4ff9f054938a814/a3', 0, 92, 102, 'Radio Nord', 'name');
INSERT INTO quotes VALUES ('ferry/2025-7/q1', 'ferry/2025-7', 0, 33, 'The ferry will not sail on Monday', 'indirect', 'speech', NULL, NULL, NULL, NULL, 'no actor of that name', NULL, NULL, NULL, 49, 53, 'said', 'say', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.6, NULL, NULL, NULL);
INSERT INTO quotes VALUES ('69671cda8f9bfc56/q1', '69671cda8f9bfc56', 55, 76, 'that taxes would rise', 'indirect', 'speech', 'Karl von Adel', 'person', '69671cda8f9bfc56/a1', 'name', NULL, NULL, NULL, NULL, 48, 54, 'denied', 'deny', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.95, NULL, NULL, NULL);
INSERT INTO quotes VALUES ('69671cda8f9bfc56/q2', '69671cda8f9bfc56', 79, 105, '=SUM is not a plan for us,', 'direct', 'speech', 'Karl von Adel', 'person', '69671cda8f9bfc56/a1', 'name', NULL, NULL, NULL, NULL, 112, 116, 'told', 'tell', NULL, NULL, NULL, NULL, 117, 133, 'the Harbour	Post', 0.95, NULL, NULL, NULL);
INSERT INTO quotes VALUES ('d4ff9f054938a814/q1', 'd4ff9f054938a814', 28, 45, 'We will not sign,', 'direct', 'speech', 'Zoë Łuczak', 'person', 'd4ff9f054938a814/a1', 'name', NULL, 47, 57, 'Zoë Łuczak', 87, 91, 'told', 'tell', 'Radio Nord', 92, 102, 'Radio Nord', NULL, NULL, NULL, 0.99, NULL, NULL, NULL);
INSERT INTO quotes VALUES ('d4ff9f054938a814/q2', 'd4ff9f054938a814', 125, 217, 'that the strike could cost €2.5 billion ($2.9 billion) next year … a price nobody should pay', 'mixed', 'speech', 'Zoë Łuczak', 'person', 'd4ff9f054938a814/a1', 'pronoun-subject', NULL, 114, 117, 'She', 118, 124, 'warned', 'warn', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.9, NULL, NULL, NULL);
INSERT INTO quotes VALUES ('d4ff9f054938a814/q3', 'd4ff9f054938a814', 239, 275, 'between 200 and 300 workers had left', 'indirect', 'speech', 'Zoë Łuczak', 'person', 'd4ff9f054938a814/a1', 'corrected', NULL, 221, 233, 'One official', 234, 238, 'said', 'say', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.8, NULL, 'ann', 'd4ff9f054938a814/q2');
INSERT INTO quotes VALUES ('d4ff9f054938a814/q4', 'd4ff9f054938a814', 297, 321, 'for a deal by 5 December', 'indirect', 'attitude', 'Karl von Adel', 'person', 'd4ff9f054938a814/a2', 'name', NULL, 277, 290, 'Karl von Adel', 291, 296, 'hopes', 'hope', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.7, NULL, NULL, NULL);
INSERT INTO quote_spans VALUES ('69671cda8f9bfc56/q1', 0, 55, 76, 'that taxes would rise');
INSERT INTO quote_spans VALUES ('69671cda8f9bfc56/q2', 0, 79, 105, '=SUM is not a plan for us,');
INSERT INTO quote_spans VALUES ('d4ff9f054938a814/q1', 0, 28, 45, 'We will not sign,');
INSERT INTO quote_spans VALUES ('d4ff9f054938a814/q2', 0, 125, 189, 'that the strike could cost €2.5 billion ($2.9 billion) next year');
INSERT INTO quote_spans VALUES ('d4ff9f054938a814/q2', 1, 192, 217, 'a price nobody should pay');
INSERT INTO quote_spans VALUES ('d4ff9f054938a814/q3', 0, 239, 275, 'between 200 and 300 workers had left');
INSERT INTO quote_spans VALUES ('d4ff9f054938a814/q4', 0, 297, 321, 'for a deal by 5 December');
INSERT INTO quote_spans VALUES ('ferry/2025-7/q1', 0, 0, 33, 'The ferry will not sail on Monday');
INSERT INTO figures VALUES ('d4ff9f054938a814/f1', 'd4ff9f054938a814', 152, 164, '€2.5 billion', 'money', 2500000000, NULL, NULL, 'EUR', 'exactly', NULL, NULL, 130, 140, 'the strike', NULL, NULL, 'the strike');
INSERT INTO figures VALUES ('d4ff9f054938a814/f2', 'd4ff9f054938a814', 166, 178, '$2.9 billion', 'money', 2900000000, NULL, NULL, 'USD', 'exactly', NULL, 'd4ff9f054938a814/f1', NULL, NULL, NULL, NULL, NULL, '');
INSERT INTO figures VALUES ('d4ff9f054938a814/f3', 'd4ff9f054938a814', 239, 266, 'between 200 and 300 workers', 'count', NULL, 200, 300, 'worker', 'exactly', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'worker between 200 and 300 workers');
INSERT INTO figures VALUES ('d4ff9f054938a814/f4', 'd4ff9f054938a814', 337, 339, '4%', 'percent', 5, NULL, NULL, 'percent', 'exactly', 'down', NULL, NULL, NULL, NULL, NULL, 'ann', '');
INSERT INTO dates VALUES ('ferry/2025-7/d1', 'ferry/2025-7', 27, 33, 'Monday', 'date', NULL, NULL, NULL, NULL, NULL, 'no publication date', NULL, NULL);
INSERT INTO dates VALUES ('d4ff9f054938a814/d1', 'd4ff9f054938a814', 106, 112, 'Monday', 'date', '2025-11-24', NULL, '2025-11-24', '2025-11-24', 'published', NULL, NULL, NULL);
INSERT INTO dates VALUES ('d4ff9f054938a814/d2', 'd4ff9f054938a814', 180, 189, 'next year', 'date', '2026', NULL, '2026-01-01', '2026-12-31', 'published', NULL, NULL, NULL);
INSERT INTO dates VALUES ('d4ff9f054938a814/d3', 'd4ff9f054938a814', 311, 321, '5 December', 'date', '2025-12-05', NULL, '2025-12-05', '2025-12-05', NULL, NULL, NULL, NULL);
INSERT INTO dates VALUES ('d4ff9f054938a814/d4', 'd4ff9f054938a814', 343, 350, 'October', 'date', '2025-10', NULL, '2025-10-01', '2025-10-31', NULL, NULL, NULL, NULL);
INSERT INTO claims VALUES ('69671cda8f9bfc56/c1', '69671cda8f9bfc56', 55, 76, 'that taxes would rise', 'Karl von Adel', 'person', '69671cda8f9bfc56/a1', NULL, NULL, NULL, NULL, NULL, '69671cda8f9bfc56/q1', 'denies', 1, 0, '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'speech', 0);
INSERT INTO claims VALUES ('d4ff9f054938a814/c1', 'd4ff9f054938a814', 28, 45, 'We will not sign,', 'Zoë Łuczak', 'person', 'd4ff9f054938a814/a1', NULL, NULL, NULL, NULL, NULL, 'd4ff9f054938a814/q1', 'states', 1, 0, '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'speech', 1);
INSERT INTO claims VALUES ('d4ff9f054938a814/c2', 'd4ff9f054938a814', 125, 189, 'that the strike could cost €2.5 billion ($2.9 billion) next year', 'Zoë Łuczak', 'person', 'd4ff9f054938a814/a1', NULL, NULL, NULL, NULL, NULL, 'd4ff9f054938a814/q2', 'warns', 0, 1, 'ferry strike; Port of Lunsk', 'ferry strike', 'ferry strike', 'that the strike could cost €2.5 billion ($2.9 billion) next year [2026]', 125, 189, 'that the strike could cost €2.5 billion ($2.9 billion) next year', NULL, NULL, NULL, 125, 190, NULL, 'speech', 0);
INSERT INTO claims VALUES ('d4ff9f054938a814/c3', 'd4ff9f054938a814', 297, 321, 'for a deal by 5 December', 'Karl von Adel', 'person', 'd4ff9f054938a814/a2', 'Zoë Łuczak', 'person', 'd4ff9f054938a814/a1', 'd4ff9f054938a814/q2', 'Harbour Radio', 'd4ff9f054938a814/q4', 'states', 0, 0, 'new deal; Karl von Adel', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'attitude', 1);
INSERT INTO claims VALUES ('d4ff9f054938a814/c4', 'd4ff9f054938a814', 323, 351, 'Cargo fell by 4% in October.', 'The Harbour Post', 'organisation', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'states', 0, 0, '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'speech', NULL);
INSERT INTO claim_figures VALUES ('d4ff9f054938a814/c2', 0, 'd4ff9f054938a814/f1');
INSERT INTO claim_figures VALUES ('d4ff9f054938a814/c2', 1, 'd4ff9f054938a814/f2');
INSERT INTO claim_figures VALUES ('d4ff9f054938a814/c4', 0, 'd4ff9f054938a814/f4');
INSERT INTO claim_dates VALUES ('d4ff9f054938a814/c2', 0, 'd4ff9f054938a814/d2');
INSERT INTO claim_dates VALUES ('d4ff9f054938a814/c3', 0, 'd4ff9f054938a814/d3');
INSERT INTO claim_dates VALUES ('d4ff9f054938a814/c4', 0, 'd4ff9f054938a814/d4');
INSERT INTO claim_actors VALUES ('d4ff9f054938a814/c3', 0, 'd4ff9f054938a814/a2');
INSERT INTO claim_participants VALUES ('d4ff9f054938a814/c3', 0, 'd4ff9f054938a814/a2', 'subject');
INSERT INTO claim_topics VALUES ('d4ff9f054938a814/c2', 0, 'ferry strike', 'strike', NULL);
INSERT INTO claim_topics VALUES ('d4ff9f054938a814/c2', 1, 'Port of Lunsk', 'Port of Lunsk', NULL);
INSERT INTO claim_topics VALUES ('d4ff9f054938a814/c3', 0, 'new deal', 'deal', NULL);
INSERT INTO claim_topics VALUES ('d4ff9f054938a814/c3', 1, 'Karl von Adel', 'Karl von Adel', 'd4ff9f054938a814/a2');
INSERT INTO claim_about VALUES ('d4ff9f054938a814/c2', 0, 'ferry strike', 'strike', NULL, 'subject');
INSERT INTO claim_insertions VALUES ('d4ff9f054938a814/c2', 0, 189, '2026', NULL, 'd4ff9f054938a814/d2', NULL, NULL, NULL);
INSERT INTO decisions VALUES (1, 'merge', 'Zoë Łuczak', NULL, 'Radio Nord', 'd4ff9f054938a814');
INSERT INTO decisions VALUES (2, 'split', 'Karl von Adel', '69671cda8f9bfc56', 'Karl von Adel', 'd4ff9f054938a814');
INSERT INTO links VALUES ('organisation/radio-nord', 'Q42', 54.32, 10.13);
INSERT INTO corrections VALUES (1, 'd4ff9f054938a814', 'quote', 'change', '[{"start": 239, "end": 275, "text": "between 200 and 300 workers had left"}]', '{"speaker": "Zoë Łuczak"}', '{"id": "q3", "kind": "indirect", "mode": "speech", "content": [{"start": 239, "end": 275, "text": "between 200 and 300 workers had left"}], "cue": {"start": 234, "end": 238, "text": "said", "lemma": "say"}, "source": {"start": 221, "end": 233, "text": "One official"}, "speaker": {"name": "official", "type": "anonymous", "actor": null, "rule": "anonymous"}, "medium": null, "addressee": null, "unresolved": null, "confidence": 0.8, "rule": null}', 'ann', '2025-12-03T09:00:00+00:00', 'heard it', NULL);
INSERT INTO corrections VALUES (2, 'd4ff9f054938a814', 'figure', 'change', '[{"start": 337, "end": 339, "text": "4%"}]', '{"value": {"value": 5, "low": null, "high": null}, "unit": "percent"}', '{"start": 337, "end": 339, "text": "4%", "id": "f4", "kind": "percent", "value": 4.0, "low": null, "high": null, "unit": "percent", "modifier": "exactly", "change": "down", "equivalent_of": null, "of": null, "rule": null}', 'ann', '2025-12-03T09:00:00+00:00', 'heard it', NULL);
INSERT INTO extracted VALUES ('d4ff9f054938a814', '{"actors":[{"id":"a1","name":"Zoë Łuczak","type":"person","aliases":["Mother Harbour"],"acts_for":null,"roles":[{"start":59,"end":85,"text":"head of the dockers’ union","title":{"start":59,"end":63,"text":"head"},"affiliation":{"start":71,"end":85,"text":"dockers’ union","actor":null},"status":"current"}],"mentions":[{"start":47,"end":57,"text":"Zoë Łuczak","form":"name"},{"start":114,"end":117,"text":"She","form":"pronoun"}],"rule":null},{"id":"a2","name":"Karl von Adel","type":"person","aliases":[],"acts_for":null,"roles":[],"mentions":[{"start":277,"end":290,"text":"Karl von Adel","form":"name"}],"rule":null},{"id":"a3","name":"Radio Nord","type":"organisation","aliases":[],"acts_for":null,"roles":[],"mentions":[{"start":92,"end":102,"text":"Radio Nord","form":"name"}],"rule":null}],"quotes":[{"id":"q1","kind":"direct","mode":"speech","content":[{"start":28,"end":45,"text":"We will not sign,"}],"cue":{"start":87,"end":91,"text":"told","lemma":"tell"},"source":{"start":47,"end":57,"text":"Zoë Łuczak"},"speaker":{"name":"Zoë Łuczak","type":"person","actor":"a1","rule":"name"},"medium":{"start":92,"end":102,"text":"Radio Nord","name":"Radio Nord"},"addressee":null,"unresolved":null,"confidence":0.99,"rule":null},{"id":"q2","kind":"mixed","mode":"speech","content":[{"start":125,"end":189,"text":"that the strike could cost €2.5 billion ($2.9 billion) next year"},{"start":192,"end":217,"text":"a price nobody should pay"}],"cue":{"start":118,"end":124,"text":"warned","lemma":"warn"},"source":{"start":114,"end":117,"text":"She"},"speaker":{"name":"Zoë Łuczak","type":"person","actor":"a1","rule":"pronoun-subject"},"medium":null,"addressee":null,"unresolved":null,"confidence":0.9,"rule":null},{"id":"q3","kind":"indirect","mode":"speech","content":[{"start":239,"end":275,"text":"between 200 and 300 workers had left"}],"cue":{"start":234,"end":238,"text":"said","lemma":"say"},"source":{"start":221,"end":233,"text":"One official"},"speaker":{"name":"official","type":"anonymous","actor":null,"rule":"anonymous"},"medium":null,"addressee":null,"unresolved":null,"confidence":0.8,"rule":null},{"id":"q4","kind":"indirect","mode":"attitude","content":[{"start":297,"end":321,"text":"for a deal by 5 December"}],"cue":{"start":291,"end":296,"text":"hopes","lemma":"hope"},"source":{"start":277,"end":290,"text":"Karl von Adel"},"speaker":{"name":"Karl von Adel","type":"person","actor":"a2","rule":"name"},"medium":null,"addressee":null,"unresolved":null,"confidence":0.7,"rule":null}],"figures":[{"start":152,"end":164,"text":"€2.5 billion","id":"f1","kind":"money","value":2500000000,"low":null,"high":null,"unit":"EUR","modifier":"exactly","change":null,"equivalent_of":null,"of":{"start":130,"end":140,"text":"the strike"},"rule":null},{"start":166,"end":178,"text":"$2.9 billion","id":"f2","kind":"money","value":2900000000,"low":null,"high":null,"unit":"USD","modifier":"exactly","change":null,"equivalent_of":"f1","of":null,"rule":null},{"start":239,"end":266,"text":"between 200 and 300 workers","id":"f3","kind":"count","value":null,"low":200,"high":300,"unit":"worker","modifier":"exactly","change":null,"equivalent_of":null,"of":null,"rule":null},{"start":337,"end":339,"text":"4%","id":"f4","kind":"percent","value":4.0,"low":null,"high":null,"unit":"percent","modifier":"exactly","change":"down","equivalent_of":null,"of":null,"rule":null}],"dates":[{"start":106,"end":112,"text":"Monday","id":"d1","type":"date","value":"2025-11-24","mod":null,"first_day":"2025-11-24","last_day":"2025-11-24","anchor":"published","unresolved":null,"rule":null},{"start":180,"end":189,"text":"next year","id":"d2","type":"date","value":"2026","mod":null,"first_day":"2026-01-01","last_day":"2026-12-31","anchor":"published","unresolved":null,"rule":null},{"start":311,"end":321,"text":"5 December","id":"d3","type":"date","value":"2025-12-05","mod":null,"first_day":"2025-12-05","last_day":"2025-12-05","anchor":null,"unresolved":null,"rule":null},{"start":343,"end":350,"text":"October","id":"d4","type":"date","value":"2025-10","mod":null,"first_day":"2025-10-01","last_day":"2025-10-31","anchor":null,"unresolved":null,"rule":null}],"claims":[{"start":28,"end":45,"text":"We will not sign,","id":"c1","claimant":{"name":"Zoë Łuczak","type":"person","actor":"a1"},"on_behalf_of":null,"within":null,"medium":null,"quote":"q1","stance":"states","negated":true,"hedged":false,"figures":[],"dates":[],"actors":[],"participants":[],"topics":[],"about":[],"target":null,"sentence":null,"reading":"","printed":null,"insertions":[]},{"start":125,"end":189,"text":"that the strike could cost €2.5 billion ($2.9 billion) next year","id":"c2","claimant":{"name":"Zoë Łuczak","type":"person","actor":"a1"},"on_behalf_of":null,"within":null,"medium":null,"quote":"q2","stance":"warns","negated":false,"hedged":true,"figures":["f1","f2"],"dates":["d2"],"actors":[],"participants":[],"topics":[{"text":"ferry strike","head":"strike","actor":null},{"text":"Port of Lunsk","head":"Port of Lunsk","actor":null}],"about":[{"text":"ferry strike","head":"strike","actor":null,"by":"subject"}],"target":null,"sentence":{"start":125,"end":190},"reading":"that the strike could cost €2.5 billion ($2.9 billion) next year [2026]","printed":{"start":125,"end":189,"text":"that the strike could cost €2.5 billion ($2.9 billion) next year"},"insertions":[{"at":189,"text":"2026","actor":null,"date":"d2","span":null}]},{"start":297,"end":321,"text":"for a deal by 5 December","id":"c3","claimant":{"name":"Karl von Adel","type":"person","actor":"a2"},"on_behalf_of":{"name":"Zoë Łuczak","type":"person","actor":"a1"},"within":"q2","medium":"Harbour Radio","quote":"q4","stance":"states","negated":false,"hedged":false,"figures":[],"dates":["d3"],"actors":["a2"],"participants":[{"actor":"a2","part":"subject"}],"topics":[{"text":"new deal","head":"deal","actor":null},{"text":"Karl von Adel","head":"Karl von Adel","actor":"a2"}],"about":[],"target":null,"sentence":null,"reading":"","printed":null,"insertions":[]},{"start":323,"end":351,"text":"Cargo fell by 4% in October.","id":"c4","claimant":{"name":"The Harbour Post","type":"organisation","actor":null},"on_behalf_of":null,"within":null,"medium":null,"quote":null,"stance":"states","negated":false,"hedged":false,"figures":["f4"],"dates":["d4"],"actors":[],"participants":[],"topics":[],"about":[],"target":null,"sentence":null,"reading":"","printed":null,"insertions":[]}]}');
INSERT INTO name_words VALUES ('adel', 'Adel');
INSERT INTO name_words VALUES ('adel', 'Karl von Adel');
INSERT INTO name_words VALUES ('harbour', 'Mother Harbour');
INSERT INTO name_words VALUES ('harbour', 'The Harbour Post');
INSERT INTO name_words VALUES ('karl', 'Karl von Adel');
INSERT INTO name_words VALUES ('luczak', 'Zoë Łuczak');
INSERT INTO name_words VALUES ('mother', 'Mother Harbour');
INSERT INTO name_words VALUES ('nord', 'Radio Nord');
INSERT INTO name_words VALUES ('post', 'The Harbour Post');
INSERT INTO name_words VALUES ('radio', 'Radio Nord');
INSERT INTO name_words VALUES ('the', 'The Harbour Post');
INSERT INTO name_words VALUES ('von', 'Karl von Adel');
INSERT INTO name_words VALUES ('zoe', 'Zoë Łuczak');
INSERT INTO article_sketches VALUES ('69671cda8f9bfc56', 22, X'52656E73613A524D696E486173683A32008290B592058001018001CDE09F69E8B5FCFD0ABBD190820CCE9BBFE905DBCF86830CB0ACB4810C9BAAD48B0CDBC99FA50C89D8C27ECA99FEEB0597AB8BB10C87CFD6DB0AB5CCA8E604A9B79D890CB9CEFA8C0C80C6F0830CE2B2CCCB0CD1C8B6B60C8A96FE35B689A0960CCD8EB97FC5BADCAC03FCCBD0840CE1D1DE800A8BEDE2870CF68795F108978E999E0CB9F7FB830CED8EA8FE0B8195A08B0CB2ABD8950CDBE2DAC80CBCD4DE860C99B2F6BD0AF298DA8B0CA3D48DAA0CB293ADD401E0989F880CE2FAB8A10C96E1E7CA04CE92D8930CB092F2970CD1C8A3830CD689CCB40C8AD4F5A10C8EF4A19B0C95B09E840CD1D2B1970CB789B18D0CE799C8DD01908FD2960C90B3E88A0CF493ABA80CB4E7869A0CA59EB3950C97EAA0EB04ADB4A48D0CA3A782900CA2C9C1840CA5F5FCBA03A5BECAF002BCC0A530D7CE8DCA0C97AFF1B90CAFD5BD8F0CFBF887880CF6F5F3F30984D3C9BA09CC9A8FFE02FEC797C90AD3C7BDEC04CD90EB840CD2838E8B0CD3A2F28A099ED9FEB10CD9FAE4880C8686E420CAE287A40C8185D6C009DEE6879C0CF4A7808D0CF9C8AD860CEFB59DA00C95C1BE40BAD28AE107D4A7B0A70CFB8581BB06B0A6F8FD05EAEAA88D0CF48BF4A302AED4B0B10CC5DFDCEE02F687EDDC018898F0850CB19A8DE406999FA2800CE7E1F78D0C99C8B5930CA2B084A204BC99DF930ABDDD9F2DB8968A8E0CA4D6CB820CD5E6FC9E058EBCE1F30CF2AF80A60CEEDFE4960CA9CAD0BB01C299C9A20CEF9D8BF009AEAEE2A60CE28982B109F1C690930CABD7F49E0CECF9E7910C98B398840C9BD980810CCFB0CF9F0C95BAEA870CAE81FD820CEDEBD59A01D2F8D8E507B3DDD8B10C8FB1A6870C99BC8E900CEED8E9830CD180E6880CB9D9C5970C');
INSERT INTO article_sketches VALUES ('d4ff9f054938a814', 62, X'52656E73613A524D696E486173683A32008290B5920580010180018B9894F705DEECB1DB0AF9F1B2CE089680DE9704D3D3A0D506AF8FA0D80AD692CB9A0BE3FD8FC905B0E7CADC04D9B980E5058D8D90830CFA948C0CD789D3A502948FE7C70AFACEAEA301CB9FC48A029FAACC8C0C9AA6A9FE048FCFD50CDDB0AAAB01EEEF8AFC05FBE8F7BC04C38BACC301CAACE858FDD0ED44A8E88CF808ADB3AAEF03B7CFB5D80487DD8D9D07D2DFBF800CEECDD9CB01C4C0A6830CC7A6B842E0D0DCAD01CEDDA6FC01E9A4B2C40AC9ECBDBC0298DEF38B06D3EDDA810C9687ADCF099D8CCA39E8C2A5AF039F9BE1940CDABA92970BD0E8F99C07B4B0CDA408F1F5B4800CA0CB9B3CA2C592F101EDB4A6800CECC3A6A501ABBEF3E007EAACCA9507BC9DBA810C9ED98CE6028DBCB3A30C8B94AAB103E796C7A104DD9CE8DA04DA91D1A901F2DEAF900CABA180860CDEE48BFD04E192F3C3028CF8F5D30198A6BBA201DAC2E79C07A0CCDF8B05E9EEB947C9ECF9E407B6AC978B03D7A9E7E70484E3C8BF03A59396810AE8BFD8900AB9F197FF01FDCDB6880CDFDDD08701BEE0AC39ACD99C8F02F4D1EE8F0CBDB2CDBB09D3E5F1810CEC968259BA8A97C503FE80CF9E0498B7C1E80191DACAEF07CEB0EBAB059CECE08009B7B8FFEC03F387E79F01E2B39CF401A9D1DA9C01B791B5810CEFFEEE820CD39DDFDB04E8AFEFA101F7A48DE701CD8EFEA503CEF9F4990CE9F5D6800C9BD7D8A00C9FFCBFBE05EBB8E86BFBC9F48E04E591B29006BAAF3CB1DBF38105E7CDA4C106D78ECC820CB7F5DCF0039AFEDBD505E8C4BE810CFCB5A18705F2B482C809AC87DB8908DAAEA3FF05B388A3D805E0DBA8D707E1F0BC850CBCA7E3FD019E89AFC8089B819CD406C1F7F0FB09E9C883830CC597A1910CCB9B90CD02');
INSERT INTO article_sketches VALUES ('ferry/2025-7', 7, X'52656E73613A524D696E486173683A32008290B592058001018001BC99E0F30C9BB5A0CC0CB2DEC1AA0C8C8093C00CBAD6E9DB06EACA9C9A0C90F7DA870CF9C2B0810C998180D90CDBDB948D0DA0FC9F990CF282AFD10CE7ABD5E20CA8FDFB8C0CBFA5D0870CB682C4BC0A9FE6C3D50C98EBEF940CE8C19BB40CEEB4DEAC0C9EDAF9A60DC5DBD78F0CA8B9ADA00C81A4E1E906B89DD9910CF7BF9B8A0CDAB8AADE08AE80FCA20CEDE0DEAB0C99AAE1A008D3FEBDD20C8596A1BF0DEAE1B29C0CBDEB9CB0069DE293A20CEBAD88FF05C0EEEA820CDBF0B1A90CE6BCB4E402F98B8F8805F8C5D8DF0BF693FCF20CEBB2FE960CEFF69B830CC8D3D39E0C9B8799C00DF8C39AEA0C8BD9D8F90CF4AABBEF0CDEFFCF950CAE80DEBD0CA6FFA9B80CC7E4F4A20CECE5C5890CCCDFB8B40CA69B8CB20CB7BFAF920C94BBF8B70CBFBDC1C10CFEBC92B10C9A959A8C0CA99E89C50DE1B897DE0CF7BFCDB40EBAF4A9A00CFFEC91D40593F0A49F0CE6BCAEA80CAF93EEE10DE6E2C3C60CDCD3E5FE0CCCC1FAE60CC3A997E803C08ED2940C84DACCB40CCAC6D5B80DE393B3D50DB4CDFBB40CE7B289BF0C91E2FCC10C83BFEDAD03DDD298870C9998D8D30D84EBB1840D8F8CE2B303CAF384920CA0C29CB60CF6F7C0830CE7BDF6800CCBDBE79F0BECF8D6AD0CBBE6D7E703B18498A40C8EB987B80CF2898BD50C85E3D2B60CB7D5FED702FDA4A58B0CC0BBACD70CABEFB4F2058BCB92900AFBE9F6C90CEEF6A7F70CADA0B2A90C9CD5C2AF0C98D0F9BD0CE6F089920CB7E199C90CEBBED2BA0CDBF1DFB40CEBEBDEE50CED81D5960CD8A6FC9C0CBDAFF1F408C5B0FE9D0CD98599AE0CCFAAF29403AFDE9B8D0CFEFA939B0DDBA4A7F90C89F89CA20C98C8EEB10CB4999C850CBEB9EEAC0CE8E29FB60CC0C5F6BE0DF299FB8E0D85D2E6CB0C');
INSERT INTO identities VALUES ('organisation/radio-nord', 'Radio Nord', 'organisation', NULL);
INSERT INTO identities VALUES ('person/karl-von-adel@69671cda8f9bfc56/a1', 'Karl von Adel', 'person', 'person	adel		karl		karl adel');
INSERT INTO identities VALUES ('person/karl-von-adel@d4ff9f054938a814/a2', 'Karl von Adel', 'person', 'person	adel		karl		karl adel');
INSERT INTO identity_actors VALUES ('69671cda8f9bfc56/a1', 'person/karl-von-adel@69671cda8f9bfc56/a1');
INSERT INTO identity_actors VALUES ('d4ff9f054938a814/a1', 'organisation/radio-nord');
INSERT INTO identity_actors VALUES ('d4ff9f054938a814/a2', 'person/karl-von-adel@d4ff9f054938a814/a2');
INSERT INTO identity_actors VALUES ('d4ff9f054938a814/a3', 'organisation/radio-nord');
INSERT INTO appearances VALUES ('69671cda8f9bfc56/a1', '69671cda8f9bfc56', 'person	adel		karl		karl adel', 'Karl von Adel', 'person', '', '', 0, NULL, 'person	adel		karl		karl adel');
INSERT INTO appearances VALUES ('d4ff9f054938a814/a1', 'd4ff9f054938a814', 'person	luczak		zoe		zoe luczak', 'Zoë Łuczak', 'person', 'dockers head union', '', 1, NULL, 'person	luczak		zoe		zoe luczak');
INSERT INTO appearances VALUES ('d4ff9f054938a814/a2', 'd4ff9f054938a814', 'person	adel		karl		karl adel', 'Karl von Adel', 'person', '', '', 0, NULL, 'person	adel		karl		karl adel');
INSERT INTO appearances VALUES ('d4ff9f054938a814/a3', 'd4ff9f054938a814', 'organisation	radio nord	', 'Radio Nord', 'organisation', '', '', 0, NULL, 'organisation	radio nord	');
INSERT INTO called VALUES ('organisation	nord	', 'organisation	radio nord	', 'd4ff9f054938a814/a3');
INSERT INTO linking VALUES ('83888e8e051f58edeee667f0270495ea65848523de69bbf2e51fcd203e80b15d');
INSERT INTO unlinked VALUES ('ferry/2025-7');
INSERT INTO quoted VALUES ('organisation/radio-nord', 'd4ff9f054938a814', 'The Harbour Post', 'Zoë Łuczak', 'person', 3, 1, 1, 1, '["[\"head of the dockers’ union\"]"]');
INSERT INTO quoted VALUES ('person/karl-von-adel@69671cda8f9bfc56/a1', '69671cda8f9bfc56', 'Morning Ledger', 'Karl von Adel', 'person', 2, 1, 0, 1, NULL);
DELETE FROM uncounted;
INSERT INTO uncounted VALUES ('ferry/2025-7');
