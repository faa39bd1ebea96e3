-- One person who was entered twice becomes one customer; what hangs on the other entry goes to the one that is kept, and comes back when the merge is undone.
CREATE TABLE merged_customer (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
    kept_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    merged_at_ms INTEGER NOT NULL,
    CHECK (customer_id <> kept_id)
) STRICT
-- next
CREATE INDEX merged_customer_by_kept ON merged_customer (kept_id)
-- next
CREATE TABLE distinct_pair (
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    marked_at_ms INTEGER NOT NULL,
    PRIMARY KEY (customer_id, other_id),
    CHECK (customer_id < other_id)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX distinct_pair_by_other ON distinct_pair (other_id)
-- next
DROP TRIGGER consent_is_never_changed
-- next
CREATE TRIGGER consent_is_never_changed BEFORE UPDATE OF id, channel, purpose, granted, source, wording, recorded_at_ms ON consent BEGIN
    SELECT RAISE(ABORT, 'consent is append-only');
END;
-- next
CREATE TRIGGER consent_moves_with_a_merge_only BEFORE UPDATE OF customer_id ON consent
WHEN NOT EXISTS (SELECT 1 FROM merged_customer
                 WHERE (customer_id = OLD.customer_id AND kept_id = NEW.customer_id)
                    OR (customer_id = NEW.customer_id AND kept_id = OLD.customer_id)) BEGIN
    SELECT RAISE(ABORT, 'consent is append-only');
END;
-- next
CREATE TRIGGER consent_moved AFTER UPDATE OF customer_id ON consent BEGIN
    DELETE FROM consent_current
    WHERE customer_id IN (OLD.customer_id, NEW.customer_id) AND purpose = NEW.purpose AND channel = NEW.channel;
    INSERT INTO consent_current (customer_id, purpose, channel, granted, recorded_at_ms)
    SELECT c.customer_id, c.purpose, c.channel, c.granted, c.recorded_at_ms
    FROM consent AS c
    WHERE c.customer_id IN (OLD.customer_id, NEW.customer_id) AND c.purpose = NEW.purpose AND c.channel = NEW.channel
      AND c.id = (SELECT last.id
                  FROM consent AS last
                  WHERE last.customer_id = c.customer_id AND last.purpose = c.purpose AND last.channel = c.channel
                    AND last.id NOT IN (SELECT consent_id FROM consent_void)
                  ORDER BY last.recorded_at_ms DESC, last.id DESC
                  LIMIT 1);
END;
-- next
DROP TRIGGER outbox_occurrence_never_changes
-- next
CREATE TRIGGER outbox_occurrence_never_changes BEFORE UPDATE OF customer_id, occasion_key, occasion_year ON outbox_message
WHEN OLD.occasion_key IS NOT NEW.occasion_key OR OLD.occasion_year IS NOT NEW.occasion_year
     OR (OLD.customer_id <> NEW.customer_id
         AND NOT EXISTS (SELECT 1 FROM merged_customer
                         WHERE (customer_id = OLD.customer_id AND kept_id = NEW.customer_id)
                            OR (customer_id = NEW.customer_id AND kept_id = OLD.customer_id))) BEGIN
    SELECT RAISE(ABORT, 'the occurrence of a message never changes');
END;
