-- The last e-mail that went to an address by then.
SELECT id FROM outbox_message
WHERE channel = 'email' AND address = :address AND accepted_at_ms IS NOT NULL AND accepted_at_ms <= :at_ms
ORDER BY accepted_at_ms DESC
LIMIT 1
