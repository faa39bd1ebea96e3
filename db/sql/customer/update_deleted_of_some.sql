UPDATE customer SET deleted_at_ms = :deleted_at_ms, updated_at_ms = :at_ms
WHERE id IN (SELECT value FROM json_each(:ids))
