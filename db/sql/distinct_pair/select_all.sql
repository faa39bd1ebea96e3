SELECT customer_id, other_id FROM distinct_pair
