UPDATE outbox_message
SET opened_at_ms = :at_ms
WHERE id = :id
