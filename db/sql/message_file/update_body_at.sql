UPDATE message_file SET body_at = :body_at WHERE message_id = :message_id AND number = :number
