SELECT customer_id
FROM customer_search
WHERE customer_id > :first AND customer_id <= :last AND passes(:test, key)
