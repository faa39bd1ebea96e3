INSERT INTO outbox_payload (message_id, bytes, prepared_at_ms) VALUES (:message_id, :bytes, :at_ms)
ON CONFLICT (message_id) DO UPDATE SET bytes = excluded.bytes, prepared_at_ms = excluded.prepared_at_ms
