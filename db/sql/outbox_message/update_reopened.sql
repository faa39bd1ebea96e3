UPDATE outbox_message
SET state = 'planned', reason = NULL, sent_at_ms = NULL, updated_at_ms = :at_ms
WHERE id = :id AND state IN ('sent', 'skipped') AND internet_message_id IS NULL
