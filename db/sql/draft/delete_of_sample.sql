DELETE FROM draft
WHERE (key GLOB 'customer/[0-9]*' OR key GLOB 'customer-log/[0-9]*')
  AND CAST(substr(key, instr(key, '/') + 1) AS INTEGER) IN (SELECT customer_id FROM sample_customer)
