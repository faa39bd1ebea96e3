SELECT EXISTS (SELECT 1 FROM outbox_message WHERE state = 'sending') AS is_any
