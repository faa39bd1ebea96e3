SELECT id, name, headings, layout, updated_at_ms
FROM import_profile
WHERE deleted_at_ms IS NULL
ORDER BY updated_at_ms DESC, id DESC
