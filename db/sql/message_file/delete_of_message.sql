DELETE FROM message_file WHERE message_id = :message_id
