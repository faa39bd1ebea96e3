SELECT id, version AS state FROM template WHERE archived_at_ms IS NULL ORDER BY id
