UPDATE import_profile SET layout = :layout, updated_at_ms = :now WHERE id = :id AND deleted_at_ms IS NULL
