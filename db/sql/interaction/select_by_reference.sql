SELECT id, customer_id, occurred_at_ms, occurred_on, channel, direction, kind, stage, amount, score, note,
       reference_source, reference, import_batch_id
FROM interaction
WHERE reference_source = :source
  AND (reference = :number OR reference_key = :key)
ORDER BY reference = :number DESC, id
LIMIT 1
