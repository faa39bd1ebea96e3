SELECT id FROM outbox_message WHERE internet_message_id = :internet_message_id
