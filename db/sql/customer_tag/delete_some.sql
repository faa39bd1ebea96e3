DELETE FROM customer_tag WHERE tag_id = :tag_id AND customer_id IN (SELECT value FROM json_each(:ids))
