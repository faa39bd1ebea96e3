SELECT i.customer_id, CAST(i.score AS TEXT) AS line, i.occurred_on AS day, 1 AS value
FROM interaction AS i
WHERE i.occurred_on BETWEEN :from AND :to AND i.score IS NOT NULL AND (:kind IS NULL OR i.kind = :kind)
  AND (:audience IS NULL OR i.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
