SELECT t.id, t.template_id, t.name, t.media_type, t.place, t.removed_at_ms, length(f.bytes) AS size
FROM template_file AS t
JOIN attached_file AS f ON f.id = t.file_id
WHERE t.removed_at_ms IS NULL
ORDER BY t.template_id, t.place = 'attached', t.id
