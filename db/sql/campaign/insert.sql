INSERT INTO campaign (name, template_id, channel, condition, due_on, due_at, state, created_at_ms, updated_at_ms)
VALUES (:name, :template_id, :channel, :condition, :due_on, :due_at, :state, :at_ms, :at_ms)
RETURNING id
