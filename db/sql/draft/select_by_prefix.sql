SELECT key, content, updated_at_ms FROM draft WHERE substr(key, 1, length(:prefix)) = :prefix ORDER BY updated_at_ms DESC, key
