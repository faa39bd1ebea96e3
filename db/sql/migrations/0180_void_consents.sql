-- A consent recorded by mistake stays in the ledger and no longer counts: taking it back must not write the opposite, which nobody said.
CREATE TABLE consent_void (
    consent_id INTEGER PRIMARY KEY REFERENCES consent (id) ON DELETE CASCADE,
    voided_at_ms INTEGER NOT NULL
) STRICT;
-- next
CREATE TRIGGER consent_void_restores_what_stood_before AFTER INSERT ON consent_void BEGIN
    DELETE FROM consent_current
    WHERE (customer_id, purpose, channel) IN (SELECT customer_id, purpose, channel FROM consent WHERE id = NEW.consent_id);
    INSERT INTO consent_current (customer_id, purpose, channel, granted, recorded_at_ms)
    SELECT c.customer_id, c.purpose, c.channel, c.granted, c.recorded_at_ms
    FROM consent AS v
    JOIN consent AS c ON c.customer_id = v.customer_id AND c.purpose = v.purpose AND c.channel = v.channel
    WHERE v.id = NEW.consent_id AND c.id NOT IN (SELECT consent_id FROM consent_void)
    ORDER BY c.recorded_at_ms DESC, c.id DESC
    LIMIT 1;
END;
-- next
CREATE TRIGGER consent_void_taken_back AFTER DELETE ON consent_void
WHEN EXISTS (SELECT 1 FROM consent WHERE id = OLD.consent_id) BEGIN
    DELETE FROM consent_current
    WHERE (customer_id, purpose, channel) IN (SELECT customer_id, purpose, channel FROM consent WHERE id = OLD.consent_id);
    INSERT INTO consent_current (customer_id, purpose, channel, granted, recorded_at_ms)
    SELECT c.customer_id, c.purpose, c.channel, c.granted, c.recorded_at_ms
    FROM consent AS v
    JOIN consent AS c ON c.customer_id = v.customer_id AND c.purpose = v.purpose AND c.channel = v.channel
    WHERE v.id = OLD.consent_id AND c.id NOT IN (SELECT consent_id FROM consent_void)
    ORDER BY c.recorded_at_ms DESC, c.id DESC
    LIMIT 1;
END;
-- next
CREATE TRIGGER consent_void_is_never_changed BEFORE UPDATE ON consent_void BEGIN
    SELECT RAISE(ABORT, 'consent is append-only');
END;
