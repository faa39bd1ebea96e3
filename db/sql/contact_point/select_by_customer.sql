SELECT id, kind, value, normalized, is_primary, takes_text
FROM contact_point
WHERE customer_id = :customer_id
ORDER BY is_primary DESC, id
