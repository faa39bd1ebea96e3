SELECT kind, other_id FROM relation WHERE customer_id = :customer_id ORDER BY kind, other_id
