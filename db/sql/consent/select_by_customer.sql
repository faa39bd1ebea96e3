SELECT id, channel, purpose, granted, source, wording, recorded_at_ms, way, given_on, recorded_by,
       id IN (SELECT consent_id FROM consent_void) AS voided
FROM consent
WHERE customer_id = :customer_id
ORDER BY recorded_at_ms, id
