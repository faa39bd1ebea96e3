UPDATE outbox_message
SET state = 'sent', sent_at_ms = :at_ms, updated_at_ms = :at_ms, reason = NULL
WHERE id = :id AND state IN ('planned', 'approved', 'sending', 'uncertain')
