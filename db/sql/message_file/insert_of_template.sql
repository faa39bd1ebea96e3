-- In the order of the mail: the pictures stand in its text.
INSERT INTO message_file (message_id, number, name, media_type, place, file_id)
SELECT m.id, row_number() OVER (ORDER BY t.place = 'attached', t.id), t.name, t.media_type, t.place, t.file_id
FROM outbox_message AS m
JOIN template_file AS t ON t.template_id = m.template_id AND t.removed_at_ms IS NULL
WHERE m.id = :message_id AND m.channel = 'email'
