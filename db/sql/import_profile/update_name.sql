UPDATE OR IGNORE import_profile SET name = :name WHERE id = :id AND deleted_at_ms IS NULL
