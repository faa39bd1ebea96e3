INSERT INTO contact_span (customer_id, last_at_ms, first_at_ms, first_id, first_channel)
SELECT each.customer_id, each.last_at_ms, f.occurred_at_ms, f.id, f.channel
FROM (SELECT customer_id, max(occurred_at_ms) AS last_at_ms FROM interaction GROUP BY customer_id) AS each
CROSS JOIN interaction AS f
WHERE f.id = (SELECT i.id FROM interaction AS i WHERE i.customer_id = each.customer_id
              ORDER BY i.occurred_at_ms, i.id LIMIT 1)
