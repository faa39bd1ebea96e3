UPDATE interaction SET customer_id = :to
WHERE customer_id = :from AND outbox_message_id = :message
