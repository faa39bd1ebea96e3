-- Expired or worded as late while their day is still to come, or not so long ago: the clock was wrong. The next plan enters them afresh.
UPDATE outbox_message
SET state = CASE WHEN is_edited THEN 'planned' ELSE 'cancelled' END,
    reason = CASE WHEN is_edited THEN NULL ELSE :reason END,
    is_late = 0, has_late_words = 0, sent_at_ms = NULL, sent_on = NULL, sent_hour = NULL, updated_at_ms = :at_ms
WHERE occasion_key IS NOT NULL AND claimed_at_ms IS NULL
  AND (state = 'skipped' AND reason = 'missed' AND due_on >= :oldest
       OR is_late = 1 AND due_on >= :today AND state IN (SELECT value FROM json_each(:states)))
