SELECT c.id, c.full_name
FROM customer AS c
WHERE c.sort_key = :sort_key AND c.deleted_at_ms IS NULL
  AND EXISTS (SELECT 1 FROM contact_point AS p
              WHERE p.customer_id = c.id AND p.kind = :kind AND p.normalized = :normalized)
LIMIT :most
