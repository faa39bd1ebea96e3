-- Whoever claimed it has lost sight of it: whether it went out is not known.
UPDATE outbox_message
SET state = 'uncertain', reason = :reason, updated_at_ms = :at_ms
WHERE state IN (SELECT value FROM json_each(:states))
RETURNING id, customer_id
