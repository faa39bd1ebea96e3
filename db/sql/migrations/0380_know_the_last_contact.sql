-- When each customer and the shop were last in contact. Lists of a large shop are put in order by it, and to ask every contact takes
-- seconds there. Kept by triggers; db/safekeeping checks it and can make it again.
CREATE TABLE last_contact (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL
) STRICT
-- next
INSERT INTO last_contact (customer_id, at_ms)
SELECT customer_id, max(occurred_at_ms) FROM interaction GROUP BY customer_id
-- next
CREATE TRIGGER interaction_is_last AFTER INSERT ON interaction BEGIN
    INSERT INTO last_contact (customer_id, at_ms) VALUES (NEW.customer_id, NEW.occurred_at_ms)
    ON CONFLICT (customer_id) DO UPDATE SET at_ms = excluded.at_ms WHERE excluded.at_ms > at_ms;
END
-- next
CREATE TRIGGER interaction_is_last_no_more AFTER DELETE ON interaction BEGIN
    DELETE FROM last_contact WHERE customer_id = OLD.customer_id AND at_ms = OLD.occurred_at_ms;
    INSERT INTO last_contact (customer_id, at_ms)
    SELECT customer_id, max(occurred_at_ms) FROM interaction WHERE customer_id = OLD.customer_id GROUP BY customer_id
    ON CONFLICT (customer_id) DO NOTHING;
END
-- next
CREATE TRIGGER interaction_is_last_again AFTER UPDATE OF customer_id, occurred_at_ms ON interaction BEGIN
    DELETE FROM last_contact WHERE customer_id = OLD.customer_id AND at_ms = OLD.occurred_at_ms;
    INSERT INTO last_contact (customer_id, at_ms)
    SELECT customer_id, max(occurred_at_ms) FROM interaction WHERE customer_id IN (OLD.customer_id, NEW.customer_id)
    GROUP BY customer_id
    ON CONFLICT (customer_id) DO UPDATE SET at_ms = excluded.at_ms;
END
