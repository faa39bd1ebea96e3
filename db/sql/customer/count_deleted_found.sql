SELECT count(*)
FROM customer
WHERE deleted_at_ms IS NOT NULL AND passes(:found, id)
