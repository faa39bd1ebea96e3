-- What went past its day is asked for by when it was settled, however long ago its day was.
CREATE INDEX outbox_late_by_change ON outbox_message (updated_at_ms) WHERE is_late = 1
