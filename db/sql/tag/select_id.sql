SELECT id FROM tag WHERE name = :name
