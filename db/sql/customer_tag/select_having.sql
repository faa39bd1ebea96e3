SELECT c.id
FROM json_each(:ids) AS wanted
JOIN customer AS c ON c.id = wanted.value
WHERE c.deleted_at_ms IS NULL
  AND EXISTS (SELECT 1 FROM customer_tag AS ct WHERE ct.customer_id = c.id AND ct.tag_id = :tag_id)
