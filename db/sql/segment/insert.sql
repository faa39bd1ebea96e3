INSERT INTO segment (id, name, condition, created_at_ms, updated_at_ms)
VALUES (:id, :name, :condition, :now, :now)
