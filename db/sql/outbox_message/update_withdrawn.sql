UPDATE outbox_message
SET state = 'planned', reason = NULL, next_attempt_at_ms = NULL, updated_at_ms = :at_ms
WHERE id = :id
