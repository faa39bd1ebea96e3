UPDATE OR IGNORE import_profile SET deleted_at_ms = NULL, name = :name WHERE id = :id
