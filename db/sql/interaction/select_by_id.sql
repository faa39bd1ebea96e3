SELECT id, customer_id, occurred_at_ms, occurred_on, channel, direction, kind, stage, amount, score, note
FROM interaction
WHERE id = :id
