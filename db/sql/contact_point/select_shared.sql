SELECT p.kind, p.normalized, c.id, c.kind, c.full_name
FROM (SELECT normalized, kind
      FROM contact_point
      WHERE kind IN ('phone', 'email')
      GROUP BY normalized, kind
      HAVING count(*) BETWEEN 2 AND :most) AS twice
CROSS JOIN contact_point AS p ON p.normalized = twice.normalized AND p.kind = twice.kind
CROSS JOIN customer AS c ON c.id = p.customer_id
WHERE c.deleted_at_ms IS NULL
