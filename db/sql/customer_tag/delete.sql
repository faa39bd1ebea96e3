DELETE FROM customer_tag WHERE customer_id = :customer_id AND tag_id = (SELECT id FROM tag WHERE name = :name)
