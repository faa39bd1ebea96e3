UPDATE contact_point
SET value = :value, is_primary = :is_primary, takes_text = :takes_text
WHERE customer_id = :customer_id AND kind = :kind AND normalized = :normalized
