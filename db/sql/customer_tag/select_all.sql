SELECT tag_id, customer_id
FROM customer_tag
