SELECT id, full_name, code, erased_at_ms IS NOT NULL AS is_erased
FROM customer
ORDER BY id
