UPDATE outbox_message SET state = 'cancelled', updated_at_ms = :at_ms
WHERE customer_id = :customer AND state IN (SELECT value FROM json_each(:states))
