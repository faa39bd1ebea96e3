-- A consent that goes along a merge changes its customer and nothing else; how, when and to whom it was given is guarded like the rest.
DROP TRIGGER consent_is_never_changed
-- next
CREATE TRIGGER consent_is_never_changed BEFORE UPDATE ON consent
WHEN OLD.customer_id = NEW.customer_id
     OR (OLD.id, OLD.channel, OLD.purpose, OLD.granted, OLD.source, OLD.wording, OLD.recorded_at_ms, OLD.way, OLD.given_on, OLD.recorded_by)
        IS NOT (NEW.id, NEW.channel, NEW.purpose, NEW.granted, NEW.source, NEW.wording, NEW.recorded_at_ms, NEW.way, NEW.given_on, NEW.recorded_by) BEGIN
    SELECT RAISE(ABORT, 'consent is append-only');
END;
