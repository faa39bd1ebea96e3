-- A greeting that went past its day goes with late words, and one whose channel was opened shows when.
ALTER TABLE outbox_message ADD COLUMN is_late INTEGER NOT NULL DEFAULT 0 CHECK (is_late IN (0, 1))
-- next
ALTER TABLE outbox_message ADD COLUMN opened_at_ms INTEGER
-- next
CREATE INDEX outbox_late ON outbox_message (due_on, state) WHERE is_late = 1
