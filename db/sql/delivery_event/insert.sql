INSERT INTO delivery_event (message_id, kind, source, reference, occurred_at_ms, detail)
VALUES (:message_id, :kind, :source, :reference, :occurred_at_ms, :detail)
ON CONFLICT DO NOTHING
