UPDATE greeting_rule SET is_enabled = :is_enabled WHERE id = :id
