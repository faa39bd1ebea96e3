SELECT at_ms FROM last_contact WHERE customer_id = :customer_id
