UPDATE outbox_message
SET copied_at_ms = :at_ms
WHERE id = :id
