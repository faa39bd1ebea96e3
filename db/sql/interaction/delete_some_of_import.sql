DELETE FROM interaction
WHERE id IN (SELECT id FROM interaction WHERE import_batch_id = :batch LIMIT :limit)
