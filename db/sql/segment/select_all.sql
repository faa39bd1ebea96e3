SELECT id, name, condition FROM segment ORDER BY id
