SELECT bytes FROM outbox_payload WHERE message_id = :message_id
