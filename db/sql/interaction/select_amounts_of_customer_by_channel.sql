SELECT i.customer_id, i.channel AS line, i.occurred_on AS day, coalesce(i.amount, 0) AS value
FROM interaction AS i
WHERE i.customer_id = :customer AND i.occurred_on BETWEEN :from AND :to
  AND (:kind IS NULL OR i.kind = :kind) AND (:direction IS NULL OR i.direction = :direction)
  AND (:audience IS NULL OR i.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
