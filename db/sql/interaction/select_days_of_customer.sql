SELECT i.customer_id, i.channel, i.occurred_on
FROM interaction AS i
WHERE i.customer_id = :customer AND i.occurred_on BETWEEN :from AND :to
  AND (:audience IS NULL OR i.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
