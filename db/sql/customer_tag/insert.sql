INSERT INTO customer_tag (customer_id, tag_id) VALUES (:customer_id, :tag_id) ON CONFLICT DO NOTHING
