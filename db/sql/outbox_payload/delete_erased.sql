DELETE FROM outbox_payload WHERE message_id IN (SELECT id FROM outbox_message WHERE customer_id = :customer)
