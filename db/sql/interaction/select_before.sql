SELECT id, occurred_at_ms, occurred_on, channel, direction, kind, stage, amount, score, note
FROM interaction
WHERE customer_id = :customer_id AND (occurred_at_ms, id) < (:before_ms, :before_id)
ORDER BY occurred_at_ms DESC, id DESC
LIMIT :limit
