SELECT m.customer_id, m.state AS line, m.due_on AS day, 1 AS value
FROM outbox_message AS m
WHERE m.due_on BETWEEN :from AND :to AND m.occasion_key IS NOT NULL
  AND (:audience IS NULL OR m.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
