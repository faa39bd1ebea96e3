DELETE FROM customer_picture WHERE customer_id = :customer_id
