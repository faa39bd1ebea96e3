SELECT t.name
FROM tag AS t
WHERE EXISTS (SELECT 1 FROM customer_tag AS ct WHERE ct.tag_id = t.id)
ORDER BY t.name
