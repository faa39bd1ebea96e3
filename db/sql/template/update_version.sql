UPDATE template SET version = version + 1, title = :title, purpose = :purpose, updated_at_ms = :at_ms WHERE id = :id
