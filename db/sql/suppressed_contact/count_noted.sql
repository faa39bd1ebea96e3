SELECT count(DISTINCT customer_id)
FROM suppressed_contact
WHERE noted_at_ms = :noted_at_ms
