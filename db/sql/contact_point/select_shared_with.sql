-- As select_shared, of one customer: an address that very many have is counted no further than it must be.
SELECT p.kind, p.normalized, c.id, c.kind, c.full_name
FROM contact_point AS mine
CROSS JOIN contact_point AS p ON p.normalized = mine.normalized AND p.kind = mine.kind
CROSS JOIN customer AS c ON c.id = p.customer_id
WHERE mine.customer_id = :customer AND mine.kind IN ('phone', 'email')
  AND (SELECT count(*)
       FROM (SELECT 1 FROM contact_point AS one
             WHERE one.normalized = mine.normalized AND one.kind = mine.kind
             LIMIT :most + 1)) BETWEEN 2 AND :most
  AND c.deleted_at_ms IS NULL
