SELECT i.customer_id, i.channel
FROM interaction AS i
WHERE i.occurred_on BETWEEN :from AND :to
  AND (:audience IS NULL OR i.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
