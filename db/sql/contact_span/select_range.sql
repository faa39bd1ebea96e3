SELECT customer_id, last_at_ms, first_channel
FROM contact_span
WHERE customer_id > :first AND customer_id <= :last
