SELECT v.version, v.subject, v.body, v.created_at_ms
FROM template_version AS v
WHERE v.template_id = :template_id
ORDER BY v.version DESC
