SELECT c.id, c.stage
FROM customer AS c
WHERE c.deleted_at_ms IS NULL AND c.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = 'prospect')
  AND c.id IN (SELECT customer_id FROM interaction WHERE import_batch_id = :batch AND kind = 'purchase')
ORDER BY c.id
