-- As select_waiting.sql lists it.
SELECT q.channel AS line, count(*) AS value, min(q.asked_at_ms) AS first_asked_at_ms
FROM question_answer AS q
JOIN customer AS c ON c.id = q.customer_id
WHERE q.answered_at_ms IS NULL AND c.deleted_at_ms IS NULL
  AND (:audience IS NULL OR q.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
GROUP BY q.channel
ORDER BY q.channel
