INSERT INTO customer_search (customer_id, key) VALUES (:customer_id, :key)
