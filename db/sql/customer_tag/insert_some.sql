INSERT INTO customer_tag (customer_id, tag_id)
SELECT value, :tag_id FROM json_each(:ids) WHERE true
ON CONFLICT DO NOTHING
