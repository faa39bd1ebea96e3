-- What is unsure may have gone: it counts from when it was claimed.
SELECT accepted_at_ms AS given_at_ms FROM outbox_message
WHERE account_id = :account_id AND accepted_at_ms >= :since_ms
UNION ALL
SELECT claimed_at_ms FROM outbox_message
WHERE account_id = :account_id AND accepted_at_ms IS NULL AND claimed_at_ms >= :since_ms
ORDER BY given_at_ms
