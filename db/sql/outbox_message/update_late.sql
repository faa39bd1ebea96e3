UPDATE outbox_message
SET text = :text, is_late = 1, updated_at_ms = :at_ms
WHERE id = :id
