SELECT customer_id, score FROM interaction WHERE score IS NOT NULL
