DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM customer_tag)
