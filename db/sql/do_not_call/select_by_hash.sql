SELECT 1
FROM do_not_call AS d
JOIN do_not_call_list AS l ON l.id = d.list_id
WHERE d.number_hash = :number_hash AND l.removed_at_ms IS NULL
LIMIT 1
