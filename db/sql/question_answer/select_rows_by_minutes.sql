SELECT q.customer_id, q.minutes AS line, q.asked_on AS day, 1 AS value
FROM question_answer AS q
WHERE q.asked_on BETWEEN :from AND :to AND q.minutes >= 0
  AND (:audience IS NULL OR q.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
  AND (:channel IS NULL OR q.channel = :channel)
