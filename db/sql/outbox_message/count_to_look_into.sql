SELECT count(*) AS messages FROM outbox_message WHERE state IN ('failed', 'uncertain')
