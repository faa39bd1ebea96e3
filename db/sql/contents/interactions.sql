SELECT id, 0 AS state FROM interaction ORDER BY id
