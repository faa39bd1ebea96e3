SELECT full_name, created_at_ms, erased_at_ms FROM customer WHERE id = :customer
