DELETE FROM merged_customer WHERE customer_id = :customer
