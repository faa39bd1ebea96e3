SELECT customer_id, at_ms
FROM last_contact
WHERE customer_id > :first AND customer_id <= :last
