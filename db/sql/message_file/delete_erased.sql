DELETE FROM message_file WHERE message_id IN (SELECT id FROM outbox_message WHERE customer_id = :customer)
