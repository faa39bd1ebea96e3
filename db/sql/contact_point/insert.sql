INSERT INTO contact_point (customer_id, kind, value, normalized, is_primary, takes_text, created_at_ms)
VALUES (:customer_id, :kind, :value, :normalized, :is_primary, :takes_text, :created_at_ms)
