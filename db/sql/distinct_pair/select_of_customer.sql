SELECT other_id FROM distinct_pair WHERE customer_id = :customer
UNION ALL
SELECT customer_id FROM distinct_pair WHERE other_id = :customer
