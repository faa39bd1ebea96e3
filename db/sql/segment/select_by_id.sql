SELECT id, name, condition FROM segment WHERE id = :id
