SELECT count(*) AS wrong
FROM contact_span AS s
WHERE NOT EXISTS (SELECT 1 FROM interaction AS i WHERE i.customer_id = s.customer_id)
