SELECT id, name, headings, layout, updated_at_ms FROM import_profile WHERE id = :id
