INSERT INTO import_batch (file_name, imported_at_ms) VALUES (:file_name, :at_ms)
