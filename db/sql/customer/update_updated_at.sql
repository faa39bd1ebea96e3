UPDATE customer SET updated_at_ms = :at_ms WHERE id = :id
