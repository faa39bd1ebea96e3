DELETE FROM interaction
WHERE customer_id = (SELECT customer_id FROM outbox_message WHERE id = :message_id) AND outbox_message_id = :message_id
