SELECT purpose, channel, granted, recorded_at_ms
FROM consent_current
WHERE customer_id = :customer_id
ORDER BY purpose, channel
