-- From now on, whatever its day: a person wants it. That a server may have it stays known.
UPDATE outbox_message
SET state = 'approved', reason = NULL, next_attempt_at_ms = :at_ms, updated_at_ms = :at_ms
WHERE id = :id
