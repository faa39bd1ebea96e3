SELECT count(*) AS wrong
FROM last_contact AS l
WHERE NOT EXISTS (SELECT 1 FROM interaction AS i WHERE i.customer_id = l.customer_id)
