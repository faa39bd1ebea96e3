SELECT c.id
FROM json_each(:ids) AS wanted
JOIN customer AS c ON c.id = wanted.value
WHERE c.province = :province AND c.erased_at_ms IS NULL
