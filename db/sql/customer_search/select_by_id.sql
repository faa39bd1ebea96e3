SELECT s.key, c.sort_key
FROM customer AS c
JOIN customer_search AS s ON s.customer_id = c.id
WHERE c.id = :id AND c.deleted_at_ms IS NULL
