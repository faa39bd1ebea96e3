DELETE FROM data_request
WHERE customer_id IN (SELECT customer_id FROM sample_customer)
