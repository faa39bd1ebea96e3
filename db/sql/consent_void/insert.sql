INSERT INTO consent_void (consent_id, voided_at_ms)
VALUES (:consent_id, :voided_at_ms)
