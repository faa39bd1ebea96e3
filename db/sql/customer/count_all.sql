SELECT count(*) FROM customer
