SELECT coalesce(json_extract(arguments, '$.kind'), '') AS kind, count(*) AS steps
FROM journal
WHERE id > :after AND command = :command
GROUP BY 1
