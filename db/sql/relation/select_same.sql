SELECT 1
FROM relation
WHERE kind = :kind
  AND ((customer_id = :customer_id AND other_id = :other_id)
       OR (customer_id = :other_id AND other_id = :customer_id AND kind IN ('spouse', 'colleague')))
