-- No server has it.
UPDATE outbox_message
SET claimed_at_ms = NULL, next_attempt_at_ms = :next_attempt_at_ms, updated_at_ms = :at_ms
WHERE id = :id
