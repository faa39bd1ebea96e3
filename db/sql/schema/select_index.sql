SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = :name
