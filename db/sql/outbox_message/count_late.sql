SELECT state, count(*) AS messages
FROM outbox_message INDEXED BY outbox_late_by_change
WHERE is_late = 1 AND updated_at_ms >= :since_ms AND due_on <= :to AND (state <> 'skipped' OR reason IS NOT 'missed')
GROUP BY state
