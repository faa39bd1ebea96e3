SELECT count(*) AS wrong
FROM customer AS c
LEFT JOIN customer_search AS s ON s.customer_id = c.id
WHERE s.customer_id IS NULL
