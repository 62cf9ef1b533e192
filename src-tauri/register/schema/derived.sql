-- What can be rebuilt from content. Edited freely: a file whose version differs rebuilds it on opening.
CREATE TABLE derived_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- One row a record; the label is folded (no case, no accents). Each noun has a range of numbers of its own, so that the hits of
-- one noun can be looked up, or passed over, without those of the others.
CREATE TABLE search_item (
    number INTEGER PRIMARY KEY,
    noun   TEXT NOT NULL,
    record BLOB NOT NULL UNIQUE,
    label  TEXT NOT NULL
) STRICT;
CREATE INDEX search_item_by_label ON search_item (label);

-- Words, also unfinished ones, from their first letter. Without content of its own: the texts stand in the records and documents.
CREATE VIRTUAL TABLE search_text USING fts5 (
    label, body, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- Pieces of labels, for typing errors.
CREATE VIRTUAL TABLE search_trigram USING fts5 (label, content = '', contentless_delete = 1, tokenize = 'trigram');
