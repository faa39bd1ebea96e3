DELETE FROM import_batch_row WHERE batch_id = :batch
