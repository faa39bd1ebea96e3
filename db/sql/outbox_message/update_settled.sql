-- The hour is that of Vietnam's clock, as in migration 0610.
UPDATE outbox_message
SET state = :state, reason = :reason, sent_at_ms = :accepted_at_ms, sent_on = :sent_on,
    sent_hour = CAST(strftime('%H', :accepted_at_ms / 1000, 'unixepoch', '+7 hours') AS INTEGER), accepted_at_ms = :accepted_at_ms,
    next_attempt_at_ms = :next_attempt_at_ms, server_reference = coalesce(:server_reference, server_reference),
    claimed_at_ms = CASE WHEN :is_given THEN coalesce(claimed_at_ms, :at_ms) END, attempts = attempts - :is_uncounted,
    updated_at_ms = :at_ms
WHERE id = :id
