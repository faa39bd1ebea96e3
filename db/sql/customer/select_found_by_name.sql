SELECT id
FROM customer
WHERE deleted_at_ms IS NULL AND passes(:found, id)
ORDER BY sort_key, id
LIMIT :limit
