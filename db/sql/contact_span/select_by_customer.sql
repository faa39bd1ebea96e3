SELECT last_at_ms, first_channel FROM contact_span WHERE customer_id = :customer_id
