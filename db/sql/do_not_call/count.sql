SELECT count(DISTINCT d.number_hash)
FROM do_not_call AS d
JOIN do_not_call_list AS l ON l.id = d.list_id
WHERE l.removed_at_ms IS NULL
