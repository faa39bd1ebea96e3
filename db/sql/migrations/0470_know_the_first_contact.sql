-- Through which channel a customer first came is asked of everybody when a segment is counted, and takes seconds where twenty million contacts are looked through. So it stands beside the last contact, one row a customer. Kept by triggers; db/safekeeping checks it and can make it again.
DROP TRIGGER interaction_is_last
-- next
DROP TRIGGER interaction_is_last_no_more
-- next
DROP TRIGGER interaction_is_last_again
-- next
DROP TABLE last_contact
-- next
CREATE TABLE contact_span (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
    last_at_ms INTEGER NOT NULL,
    first_at_ms INTEGER NOT NULL,
    first_id INTEGER NOT NULL,
    first_channel TEXT NOT NULL
) STRICT
-- next
INSERT INTO contact_span (customer_id, last_at_ms, first_at_ms, first_id, first_channel)
SELECT each.customer_id, each.last_at_ms, f.occurred_at_ms, f.id, f.channel
FROM (SELECT customer_id, max(occurred_at_ms) AS last_at_ms FROM interaction GROUP BY customer_id) AS each
CROSS JOIN interaction AS f
WHERE f.id = (SELECT i.id FROM interaction AS i WHERE i.customer_id = each.customer_id
              ORDER BY i.occurred_at_ms, i.id LIMIT 1)
-- next
CREATE TRIGGER interaction_is_first_or_last AFTER INSERT ON interaction BEGIN
    INSERT INTO contact_span (customer_id, last_at_ms, first_at_ms, first_id, first_channel)
    VALUES (NEW.customer_id, NEW.occurred_at_ms, NEW.occurred_at_ms, NEW.id, NEW.channel)
    ON CONFLICT (customer_id) DO UPDATE
    SET last_at_ms = max(last_at_ms, excluded.last_at_ms),
        first_at_ms = CASE WHEN (excluded.first_at_ms, excluded.first_id) < (first_at_ms, first_id)
                      THEN excluded.first_at_ms ELSE first_at_ms END,
        first_id = CASE WHEN (excluded.first_at_ms, excluded.first_id) < (first_at_ms, first_id)
                   THEN excluded.first_id ELSE first_id END,
        first_channel = CASE WHEN (excluded.first_at_ms, excluded.first_id) < (first_at_ms, first_id)
                        THEN excluded.first_channel ELSE first_channel END
    WHERE excluded.last_at_ms > last_at_ms OR (excluded.first_at_ms, excluded.first_id) < (first_at_ms, first_id);
END
-- next
CREATE TRIGGER interaction_is_first_or_last_again AFTER UPDATE OF customer_id, occurred_at_ms, channel ON interaction BEGIN
    DELETE FROM contact_span WHERE customer_id IN (OLD.customer_id, NEW.customer_id);
    INSERT INTO contact_span (customer_id, last_at_ms, first_at_ms, first_id, first_channel)
    SELECT f.customer_id,
           (SELECT max(l.occurred_at_ms) FROM interaction AS l WHERE l.customer_id = f.customer_id),
           f.occurred_at_ms, f.id, f.channel
    FROM interaction AS f
    WHERE f.id IN ((SELECT i.id FROM interaction AS i WHERE i.customer_id = OLD.customer_id
                    ORDER BY i.occurred_at_ms, i.id LIMIT 1),
                   (SELECT i.id FROM interaction AS i WHERE i.customer_id = NEW.customer_id
                    ORDER BY i.occurred_at_ms, i.id LIMIT 1));
END
-- next
CREATE TRIGGER interaction_is_first_or_last_no_more AFTER DELETE ON interaction BEGIN
    DELETE FROM contact_span
    WHERE customer_id = OLD.customer_id AND (last_at_ms = OLD.occurred_at_ms OR first_id = OLD.id);
    INSERT INTO contact_span (customer_id, last_at_ms, first_at_ms, first_id, first_channel)
    SELECT f.customer_id,
           (SELECT max(l.occurred_at_ms) FROM interaction AS l WHERE l.customer_id = f.customer_id),
           f.occurred_at_ms, f.id, f.channel
    FROM interaction AS f
    WHERE f.customer_id = OLD.customer_id
      AND NOT EXISTS (SELECT 1 FROM contact_span WHERE customer_id = OLD.customer_id)
    ORDER BY f.occurred_at_ms, f.id LIMIT 1;
END
