UPDATE outbox_message
SET text = :text, is_edited = :is_edited, updated_at_ms = :at_ms
WHERE id = :id
