-- From now on, whatever its day: a person wants it.
UPDATE outbox_message
SET state = 'approved', reason = NULL, next_attempt_at_ms = :at_ms, claimed_at_ms = NULL, updated_at_ms = :at_ms
WHERE id = :id
