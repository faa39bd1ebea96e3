INSERT INTO sample_customer (customer_id) VALUES (:customer)
