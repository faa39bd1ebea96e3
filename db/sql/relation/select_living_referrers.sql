SELECT r.other_id
FROM relation AS r
JOIN customer AS c ON c.id = r.other_id
WHERE r.customer_id = :customer_id AND r.kind = 'referred_by' AND c.deleted_at_ms IS NULL
