SELECT h.customer_id, '' AS line, h.changed_on AS day, 1 AS value
FROM stage_change AS h
JOIN lifecycle_stage AS was ON was.stage = h.from_stage
JOIN lifecycle_stage AS becomes ON becomes.stage = h.to_stage
WHERE h.changed_on BETWEEN :from AND :to AND was.audience = 'prospect' AND becomes.audience = 'existing'
