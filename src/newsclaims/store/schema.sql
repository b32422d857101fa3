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
