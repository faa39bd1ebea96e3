SELECT accepted_at_ms FROM outbox_message
WHERE account_id = :account_id AND accepted_at_ms >= :since_ms
ORDER BY accepted_at_ms
