UPDATE outbox_message SET reason = :reason, updated_at_ms = :at_ms WHERE id = :id AND state = 'planned'
