DELETE FROM suppressed_contact
WHERE customer_id = :customer_id AND kind = :kind
