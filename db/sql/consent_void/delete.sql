DELETE FROM consent_void
WHERE consent_id = :consent_id
