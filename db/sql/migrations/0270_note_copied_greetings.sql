-- A greeting whose text was copied while no channel opened shows when: it may have been sent by hand.
ALTER TABLE outbox_message ADD COLUMN copied_at_ms INTEGER
