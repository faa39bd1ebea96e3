SELECT customer_id / 4096 AS block, occurred_on AS day, customer_id % 4096 AS place, coalesce(amount, 0) AS amount
FROM interaction
WHERE kind = 'purchase'
