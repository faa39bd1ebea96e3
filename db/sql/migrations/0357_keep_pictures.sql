-- A small picture of a customer, apart from their row so that lists stay light; in base64, as the journal and address cards have it.
CREATE TABLE customer_picture (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
    jpeg_base64 TEXT NOT NULL CHECK (length(jpeg_base64) BETWEEN 1 AND 54616)
) STRICT
