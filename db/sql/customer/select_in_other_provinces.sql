SELECT c.id, c.province
FROM json_each(:ids) AS wanted
JOIN customer AS c ON c.id = wanted.value
WHERE c.deleted_at_ms IS NULL AND c.province <> :province
