INSERT INTO merged_customer (customer_id, kept_id, merged_at_ms)
VALUES (:customer, :kept, :at_ms)
