UPDATE delivery_event
SET detail = '', reference = CASE WHEN reference = '' THEN '' ELSE 'erased-' || id END
WHERE message_id IN (SELECT id FROM outbox_message WHERE customer_id = :customer)
