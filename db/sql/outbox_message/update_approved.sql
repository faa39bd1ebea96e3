UPDATE outbox_message
SET state = 'approved', reason = NULL, next_attempt_at_ms = :earliest_ms, updated_at_ms = :at_ms
WHERE id = :id
