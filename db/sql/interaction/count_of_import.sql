SELECT count(*) AS interactions, count(*) FILTER (WHERE kind = 'purchase') AS purchases
FROM interaction
WHERE import_batch_id = :batch
