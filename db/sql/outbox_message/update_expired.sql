UPDATE outbox_message
SET text = coalesce(:text, text), subject = coalesce(:subject, subject), is_late = 1,
    has_late_words = has_late_words OR :text IS NOT NULL,
    state = 'skipped', reason = :reason, sent_at_ms = NULL, sent_on = NULL, sent_hour = NULL, updated_at_ms = :at_ms
WHERE id = :id AND state IN (SELECT value FROM json_each(:states)) AND claimed_at_ms IS NULL
