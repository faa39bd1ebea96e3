SELECT count(*) AS wrong
FROM (SELECT customer_id, max(occurred_at_ms) AS at_ms FROM interaction GROUP BY customer_id) AS i
LEFT JOIN last_contact AS l ON l.customer_id = i.customer_id
WHERE l.at_ms IS NOT i.at_ms
