INSERT INTO last_contact (customer_id, at_ms)
SELECT customer_id, max(occurred_at_ms) FROM interaction GROUP BY customer_id
