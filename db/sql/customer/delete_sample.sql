DELETE FROM customer WHERE id IN (SELECT customer_id FROM sample_customer ORDER BY customer_id LIMIT :some)
