SELECT c.id, c.full_name
FROM contact_point AS p
JOIN customer AS c ON c.id = p.customer_id
WHERE p.normalized = :normalized AND p.kind = :kind AND c.deleted_at_ms IS NULL
LIMIT :most
