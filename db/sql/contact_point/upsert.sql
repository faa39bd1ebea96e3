INSERT INTO contact_point (customer_id, kind, value, normalized, is_primary, takes_text, created_at_ms)
VALUES (:customer_id, :kind, :value, :normalized, :is_primary, :takes_text, :created_at_ms)
ON CONFLICT (customer_id, kind, normalized) DO UPDATE
SET value = excluded.value, is_primary = excluded.is_primary, takes_text = excluded.takes_text
