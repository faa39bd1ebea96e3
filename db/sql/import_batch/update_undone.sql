UPDATE import_batch SET undone_at_ms = :at_ms WHERE id = :id AND undone_at_ms IS NULL
