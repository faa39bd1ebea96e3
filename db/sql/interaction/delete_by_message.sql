DELETE FROM interaction WHERE outbox_message_id = :message_id
