INSERT INTO template_file (template_id, name, media_type, place, file_id, added_at_ms)
SELECT :to_id, name, media_type, place, file_id, :at_ms
FROM template_file
WHERE template_id = :from_id AND removed_at_ms IS NULL
ORDER BY id
