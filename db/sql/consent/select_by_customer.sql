SELECT id, channel, purpose, granted, source, wording, recorded_at_ms
FROM consent
WHERE customer_id = :customer_id
ORDER BY recorded_at_ms, id
