SELECT customer_id, max(occurred_at_ms) FROM interaction GROUP BY customer_id
