SELECT EXISTS (SELECT 1 FROM outbox_message WHERE sent_at_ms >= :since_ms OR claimed_at_ms >= :since_ms) AS has
