-- Of a desk that has stopped, or of none: whether it went out is not known.
UPDATE outbox_message
SET state = 'uncertain', reason = :reason, updated_at_ms = :at_ms
WHERE state IN (SELECT value FROM json_each(:states)) AND claimed_by IS NOT :holder
RETURNING id, customer_id
