SELECT b.id, b.file_name, b.imported_at_ms, b.created, b.updated, b.undone_at_ms, 1 AS remembered
FROM import_batch_row AS r
JOIN import_batch AS b ON b.id = r.batch_id
WHERE r.customer_id = :customer_id
ORDER BY b.id DESC
