DELETE FROM interaction WHERE id = :id AND outbox_message_id IS NULL
