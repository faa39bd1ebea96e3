SELECT t.id
FROM template AS t
JOIN template_version AS v ON v.template_id = t.id AND v.version = t.version
WHERE v.is_shipped = 1
