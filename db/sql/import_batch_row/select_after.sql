SELECT customer_id, fingerprint, changes
FROM import_batch_row
WHERE customer_id > :after AND batch_id = :batch
ORDER BY customer_id
LIMIT :limit
