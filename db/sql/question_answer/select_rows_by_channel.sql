SELECT q.customer_id, q.channel AS line, q.asked_on AS day, 1 AS asked, q.minutes >= 0 AS answered, q.minutes < 0 AS waiting
FROM question_answer AS q
WHERE q.asked_on BETWEEN :from AND :to
  AND (:audience IS NULL OR q.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
