-- A number that stands there twice, as a phone and a Zalo account, is open where either is.
SELECT p.normalized
FROM barred_contact AS b
JOIN contact_point AS p ON p.id = b.contact_point_id
WHERE b.customer_id = :customer_id AND b.purpose = :purpose
  AND NOT EXISTS (SELECT 1 FROM contact_point AS same
                  WHERE same.customer_id = p.customer_id AND same.normalized = p.normalized
                    AND same.id NOT IN (SELECT contact_point_id FROM barred_contact WHERE purpose = :purpose))
