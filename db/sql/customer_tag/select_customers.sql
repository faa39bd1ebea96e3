SELECT ct.customer_id
FROM tag AS t
JOIN customer_tag AS ct ON ct.tag_id = t.id
WHERE t.name = :name
