UPDATE outbox_message
SET state = :state, reason = :reason, sent_at_ms = :sent_at_ms, updated_at_ms = :at_ms
WHERE id = :id
