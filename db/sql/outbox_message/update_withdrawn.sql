-- What a server may have is known to be so again.
UPDATE outbox_message
SET state = :state, reason = NULL, next_attempt_at_ms = NULL,
    claimed_at_ms = CASE WHEN :is_given THEN coalesce(claimed_at_ms, :at_ms) END, updated_at_ms = :at_ms
WHERE id = :id
