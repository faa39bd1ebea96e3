SELECT s.customer_id, s.key
FROM customer_search AS s
