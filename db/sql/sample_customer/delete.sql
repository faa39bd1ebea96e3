DELETE FROM sample_customer WHERE customer_id = :customer
