SELECT 1 FROM sample_customer WHERE customer_id = :customer
