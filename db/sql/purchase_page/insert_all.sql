-- In the order of customers, in which the index of purchases has them: so few pages are written at a time.
INSERT INTO purchase_page (block, day, purchases)
SELECT customer_id / 4096, occurred_on, ';' || substr(10000 + customer_id % 4096, 2) || ' ' || coalesce(amount, 0) || ';'
FROM interaction
WHERE kind = 'purchase'
ORDER BY customer_id
ON CONFLICT (block, day) DO UPDATE SET purchases = purchases || substr(excluded.purchases, 2)
