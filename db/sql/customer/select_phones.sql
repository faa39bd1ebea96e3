SELECT (SELECT p.normalized FROM contact_point AS p
        WHERE p.customer_id = c.id AND p.kind = 'phone' ORDER BY p.is_primary DESC, p.id LIMIT 1) AS phone
FROM json_each(:ids) AS wanted
JOIN customer AS c ON c.id = wanted.value
WHERE c.deleted_at_ms IS NULL
ORDER BY wanted.key
