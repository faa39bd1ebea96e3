SELECT t.name
FROM customer_tag AS ct
JOIN tag AS t ON t.id = ct.tag_id
WHERE ct.customer_id = :customer_id
ORDER BY t.name
