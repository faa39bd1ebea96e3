DELETE FROM distinct_pair WHERE customer_id = :customer AND other_id = :other
