SELECT id FROM outbox_message
WHERE state = 'planned' AND due_on = :day
ORDER BY due_at, id
