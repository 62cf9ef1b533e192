-- What was recognised in the pictures of a part of a document: which pages, which not, and where each line stands. Kept beside the text
-- since it does not follow from the bytes alone.
CREATE TABLE document_recognised (
    document BLOB NOT NULL REFERENCES document (id),
    part INTEGER NOT NULL,
    layout TEXT NOT NULL CHECK (json_valid(layout)),
    PRIMARY KEY (document, part)
) STRICT, WITHOUT ROWID;
