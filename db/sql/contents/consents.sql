SELECT id, 0 AS state
FROM consent
WHERE NOT EXISTS (SELECT 1 FROM consent_void AS v WHERE v.consent_id = consent.id)
ORDER BY id
