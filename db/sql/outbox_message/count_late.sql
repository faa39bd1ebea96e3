SELECT state, count(*) AS messages
FROM outbox_message
WHERE is_late = 1 AND due_on BETWEEN :from AND :to AND updated_at_ms >= :since_ms
GROUP BY state
