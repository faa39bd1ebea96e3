UPDATE sending_account SET archived_at_ms = :archived_at_ms, updated_at_ms = :at_ms WHERE id = :id
