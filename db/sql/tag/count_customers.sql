SELECT t.name, count(*) AS customers
FROM tag AS t
JOIN customer_tag AS ct ON ct.tag_id = t.id
JOIN customer AS c ON c.id = ct.customer_id
WHERE c.deleted_at_ms IS NULL
GROUP BY t.id
