SELECT t.customer_id, t.stage AS line, t.entered_on AS day, 1 AS entered, 0 AS left
FROM stage_time AS t
WHERE t.entered_on BETWEEN :from AND :to
  AND (:audience IS NULL OR t.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
UNION ALL
SELECT h.customer_id, h.from_stage, h.changed_on, 0, 1
FROM stage_change AS h
WHERE h.changed_on BETWEEN :from AND :to
  AND (:audience IS NULL OR h.from_stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
UNION ALL
SELECT c.id, c.stage, c.stage_left_on, 0, 1
FROM customer AS c
WHERE c.deleted_at_ms IS NOT NULL AND c.stage_left_on BETWEEN :from AND :to
  AND (:audience IS NULL OR c.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
