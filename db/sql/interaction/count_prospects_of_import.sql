SELECT count(DISTINCT i.customer_id)
FROM interaction AS i
WHERE i.import_batch_id = :batch AND i.kind = 'purchase'
  AND i.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = 'prospect')
