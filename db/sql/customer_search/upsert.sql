INSERT INTO customer_search (customer_id, key) VALUES (:customer_id, :key)
ON CONFLICT (customer_id) DO UPDATE SET key = excluded.key
