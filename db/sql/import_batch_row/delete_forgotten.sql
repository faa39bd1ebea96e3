DELETE FROM import_batch_row
WHERE batch_id <= coalesce((SELECT id FROM import_batch ORDER BY id DESC LIMIT 1 OFFSET :remembered), 0)
