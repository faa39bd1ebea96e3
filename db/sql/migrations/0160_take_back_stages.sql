-- A stage set by mistake and taken back is no conversion: whoever deletes the change takes it out of the counts too.
CREATE TRIGGER stage_change_counts_no_more AFTER DELETE ON stage_change BEGIN
    UPDATE conversion_daily SET conversions = conversions - 1
    WHERE day = OLD.changed_on AND from_stage = OLD.from_stage AND to_stage = OLD.to_stage;
END
