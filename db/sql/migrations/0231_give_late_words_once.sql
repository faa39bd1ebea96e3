-- A greeting of a rule that runs ahead is late before its occasion and is given its late words after it: two things.
ALTER TABLE outbox_message ADD COLUMN has_late_words INTEGER NOT NULL DEFAULT 0 CHECK (has_late_words IN (0, 1))
-- next
-- Those that were late before their occasion, by the days of Vietnam, still have their first words.
UPDATE outbox_message SET has_late_words = 1
WHERE is_late = 1
  AND (occasion_on IS NULL OR occasion_on <= due_on OR date(updated_at_ms / 1000, 'unixepoch', '+7 hours') > occasion_on)
