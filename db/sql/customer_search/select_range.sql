SELECT customer_id, key
FROM customer_search
WHERE customer_id > :first AND customer_id <= :last
