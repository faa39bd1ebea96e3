UPDATE outbox_message SET state = :state, reason = :reason, updated_at_ms = :at_ms WHERE id = :id
