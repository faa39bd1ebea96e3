SELECT id, sent_at_ms AS state FROM outbox_message WHERE state = 'sent' ORDER BY id
