UPDATE outbox_message
SET state = 'skipped', reason = :reason, updated_at_ms = :at_ms
WHERE id = :id AND state IN ('planned', 'approved', 'failed', 'uncertain')
