DELETE FROM sending_wish WHERE customer_id = :customer_id
