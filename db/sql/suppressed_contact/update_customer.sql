UPDATE suppressed_contact SET customer_id = :to
WHERE customer_id = :from AND kind = :kind
