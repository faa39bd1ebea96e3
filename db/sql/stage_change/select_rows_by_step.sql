SELECT h.customer_id, h.from_stage || '>' || h.to_stage AS line, h.changed_on AS day, 1 AS steps, h.days_in_from_stage AS days
FROM stage_change AS h
WHERE h.changed_on BETWEEN :from AND :to
  AND (:audience IS NULL OR h.from_stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
