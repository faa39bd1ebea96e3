DELETE FROM relation WHERE customer_id = :customer_id AND other_id = :other_id AND kind = :kind
