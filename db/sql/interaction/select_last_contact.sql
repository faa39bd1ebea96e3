SELECT max(occurred_at_ms) FROM interaction WHERE customer_id = :customer_id
