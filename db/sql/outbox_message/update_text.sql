UPDATE outbox_message
SET text = :text, is_edited = 1, updated_at_ms = :at_ms
WHERE id = :id AND state IN ('planned', 'approved')
