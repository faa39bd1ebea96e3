-- A rule that is put away is history and kept its segment from ever being deleted. The segment may go now: the rule remembers which one it was, and comes back only where that one is there again, so that it never greets everybody.
ALTER TABLE greeting_rule ADD COLUMN lost_segment_id INTEGER CHECK (lost_segment_id IS NULL OR archived_at_ms IS NOT NULL)
-- next
CREATE TRIGGER segment_leaves_old_rules BEFORE DELETE ON segment BEGIN
    UPDATE greeting_rule SET lost_segment_id = segment_id, segment_id = NULL
    WHERE segment_id = OLD.id AND archived_at_ms IS NOT NULL;
END
-- next
CREATE TRIGGER segment_returns_to_old_rules AFTER INSERT ON segment BEGIN
    UPDATE greeting_rule SET segment_id = lost_segment_id, lost_segment_id = NULL WHERE lost_segment_id = NEW.id;
END
