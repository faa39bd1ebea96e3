SELECT merged_at_ms FROM merged_customer WHERE customer_id = :customer
