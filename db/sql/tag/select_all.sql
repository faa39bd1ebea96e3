SELECT id, name
FROM tag
