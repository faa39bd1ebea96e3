INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, kind, stage, note, outbox_message_id)
SELECT c.id, m.sent_at_ms, :occurred_on, m.channel, 'out', 'message', coalesce(:stage, c.stage), m.text, m.id
FROM outbox_message AS m
JOIN customer AS c ON c.id = m.customer_id
WHERE m.id = :message_id AND (c.deleted_at_ms IS NULL OR :went_out)
