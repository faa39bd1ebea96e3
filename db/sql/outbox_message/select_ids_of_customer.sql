SELECT id FROM outbox_message WHERE customer_id = :customer
