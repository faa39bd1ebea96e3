SELECT count(DISTINCT p.customer_id)
FROM suppressed_contact AS s
JOIN contact_point AS p ON p.id = s.contact_point_id
WHERE s.noted_at_ms = :noted_at_ms
