DELETE FROM customer WHERE id IN (SELECT id FROM customer ORDER BY id LIMIT :some)
