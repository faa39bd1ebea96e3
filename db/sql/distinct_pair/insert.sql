INSERT INTO distinct_pair (customer_id, other_id, marked_at_ms)
VALUES (:customer, :other, :at_ms)
ON CONFLICT DO NOTHING
