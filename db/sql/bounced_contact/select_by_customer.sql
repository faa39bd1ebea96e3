SELECT DISTINCT p.normalized
FROM bounced_contact AS b
JOIN contact_point AS p ON p.id = b.contact_point_id
WHERE b.customer_id = :customer_id AND b.channel = +:channel
