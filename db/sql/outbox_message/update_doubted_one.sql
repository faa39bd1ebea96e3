-- What was tried may be with a server.
UPDATE outbox_message
SET state = 'uncertain', reason = :reason, next_attempt_at_ms = NULL, updated_at_ms = :at_ms,
    claimed_at_ms = CASE WHEN attempts > 0 THEN coalesce(claimed_at_ms, :at_ms) ELSE claimed_at_ms END
WHERE id = :id
