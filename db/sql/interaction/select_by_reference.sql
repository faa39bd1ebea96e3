SELECT id, customer_id, occurred_at_ms, occurred_on, channel, direction, kind, stage, amount, score, note,
       reference_source, reference, import_batch_id
FROM interaction
WHERE reference_source = :source
  AND (reference = :number
       OR reference_key IN (:key,
                            replace(replace(lower(trim(:small)), 'Đ', 'd'), 'đ', 'd'),
                            replace(replace(lower(trim(:capital)), 'Đ', 'd'), 'đ', 'd')))
ORDER BY reference = :number DESC, id
LIMIT 1
