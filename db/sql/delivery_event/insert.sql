INSERT INTO delivery_event (message_id, kind, occurred_at_ms, detail) VALUES (:message_id, :kind, :occurred_at_ms, :detail)
