UPDATE campaign SET state = :state, updated_at_ms = :at_ms WHERE id = :id
