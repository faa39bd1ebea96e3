-- That a server may have it is known again.
UPDATE outbox_message
SET state = :state, reason = :reason, claimed_at_ms = :claimed_at_ms, updated_at_ms = :at_ms
WHERE id = :id
