UPDATE greeting_rule SET archived_at_ms = :archived_at_ms WHERE id = :id
