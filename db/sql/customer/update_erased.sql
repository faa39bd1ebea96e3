UPDATE customer
SET erased_at_ms = :at_ms, deleted_at_ms = coalesce(deleted_at_ms, :at_ms), updated_at_ms = :at_ms
WHERE id = :customer AND erased_at_ms IS NULL
