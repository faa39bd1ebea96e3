SELECT r.kind, 0 AS is_from_other, c.id, c.full_name
FROM relation AS r
JOIN customer AS c ON c.id = r.other_id
WHERE r.customer_id = :customer_id AND c.deleted_at_ms IS NULL
UNION ALL
SELECT r.kind, 1, c.id, c.full_name
FROM relation AS r
JOIN customer AS c ON c.id = r.customer_id
WHERE r.other_id = :customer_id AND c.deleted_at_ms IS NULL
ORDER BY 1, 2, 4, 3
