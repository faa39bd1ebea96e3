-- What waits for an answer now, longest first, of everybody who is not deleted.
SELECT q.question_id, q.customer_id, q.asked_at_ms, q.asked_on, q.channel
FROM question_answer AS q
JOIN customer AS c ON c.id = q.customer_id
WHERE q.answered_at_ms IS NULL AND c.deleted_at_ms IS NULL
  AND (:audience IS NULL OR q.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
ORDER BY q.asked_at_ms, q.question_id
LIMIT :limit
