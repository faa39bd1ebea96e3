SELECT DISTINCT p.customer_id
FROM (SELECT normalized FROM contact_point GROUP BY normalized HAVING count(*) > 1) AS twice
CROSS JOIN contact_point AS p ON p.normalized = twice.normalized
WHERE EXISTS (SELECT 1 FROM contact_point AS other
              WHERE other.normalized = p.normalized AND other.customer_id <> p.customer_id)
