-- What a person refused of a document, so that it is not proposed again: a digest of each fact, never what it says.
CREATE TABLE document_refused (
    owner BLOB NOT NULL REFERENCES "document" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- What was read, where a person took another value over.
CREATE TABLE evidence_change (
    evidence INTEGER PRIMARY KEY REFERENCES evidence (id) ON DELETE CASCADE,
    read TEXT NOT NULL CHECK (json_valid(read))
) STRICT;
