SELECT m.name, m.media_type, m.place, m.body_at, f.bytes
FROM message_file AS m
JOIN attached_file AS f ON f.id = m.file_id
WHERE m.message_id = :message_id
ORDER BY m.number
