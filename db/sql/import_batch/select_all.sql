SELECT b.id, b.file_name, b.imported_at_ms, b.created, b.updated, b.undone_at_ms,
       b.undone_at_ms IS NULL AND b.id > coalesce(
           (SELECT id FROM import_batch ORDER BY id DESC LIMIT 1 OFFSET :remembered), 0) AS remembered
FROM import_batch AS b
ORDER BY b.id DESC
LIMIT :limit
