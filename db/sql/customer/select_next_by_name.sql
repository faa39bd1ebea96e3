SELECT id
FROM customer
WHERE deleted_at_ms IS NULL AND (sort_key, id) > (:sort_key, :id)
ORDER BY sort_key, id
LIMIT 1
