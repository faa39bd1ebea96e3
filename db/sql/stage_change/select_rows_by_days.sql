SELECT h.customer_id, h.days_in_from_stage AS line, h.changed_on AS day, 1 AS value
FROM stage_change AS h
WHERE h.changed_on BETWEEN :from AND :to
  AND (:audience IS NULL OR h.from_stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
  AND (:step IS NULL OR h.from_stage || '>' || h.to_stage = :step)
