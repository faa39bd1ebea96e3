SELECT t.name AS name, f."from" AS link
FROM sqlite_schema AS t
JOIN pragma_foreign_key_list(t.name) AS f ON f."table" = 'customer'
WHERE t.type = 'table'
