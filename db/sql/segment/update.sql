UPDATE segment SET name = :name, condition = :condition, updated_at_ms = :now WHERE id = :id
