INSERT INTO draft (key, content, updated_at_ms) VALUES (:key, :content, :now)
ON CONFLICT (key) DO UPDATE SET content = excluded.content, updated_at_ms = excluded.updated_at_ms
