SELECT r.kind, c.full_name, c.code,
       (SELECT p.normalized
        FROM contact_point AS p
        WHERE p.customer_id = c.id AND p.kind = 'phone'
        ORDER BY p.is_primary DESC, p.id
        LIMIT 1)
FROM relation AS r
JOIN customer AS c ON c.id = r.other_id
WHERE r.customer_id = :customer_id AND c.deleted_at_ms IS NULL
ORDER BY r.kind, c.full_name, c.id
