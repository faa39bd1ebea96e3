UPDATE data_request
SET name = '—', note = ''
WHERE customer_id = :customer
