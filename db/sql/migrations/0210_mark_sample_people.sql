-- Whoever the sample shop invents is marked, so that its removal takes nobody else. Of an older sample, those are marked whose code and moment of creation only the sample gave, unless a list has changed them since.
CREATE TABLE sample_customer (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE
) STRICT;
-- next
INSERT INTO sample_customer (customer_id)
SELECT c.id
FROM customer AS c
WHERE EXISTS (SELECT 1 FROM setting WHERE key = 'shop.sample' AND value = '1')
  AND c.code GLOB 'KH[0-9][0-9][0-9][0-9][0-9][0-9][0-9]' AND c.created_at_ms % 1800000 = 0
  AND NOT EXISTS (SELECT 1 FROM import_batch_row AS i WHERE i.customer_id = c.id)
