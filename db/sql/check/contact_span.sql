SELECT count(*) AS wrong
FROM (SELECT customer_id, max(occurred_at_ms) AS last_at_ms FROM interaction GROUP BY customer_id) AS each
CROSS JOIN interaction AS f
LEFT JOIN contact_span AS s ON s.customer_id = each.customer_id
WHERE f.id = (SELECT i.id FROM interaction AS i WHERE i.customer_id = each.customer_id
              ORDER BY i.occurred_at_ms, i.id LIMIT 1)
  AND (s.last_at_ms, s.first_at_ms, s.first_id, s.first_channel)
      IS NOT (each.last_at_ms, f.occurred_at_ms, f.id, f.channel)
