SELECT p.kind, s.erased_at_ms,
       EXISTS (SELECT 1 FROM barred_contact AS b WHERE b.contact_point_id = p.id) AS is_barred
FROM contact_point AS p
JOIN suppressed_contact AS s ON s.contact_point_id = p.id
WHERE p.customer_id = :customer_id
ORDER BY p.kind, p.id
