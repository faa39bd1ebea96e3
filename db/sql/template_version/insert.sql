INSERT INTO template_version (template_id, version, subject, body, created_at_ms)
SELECT t.id, t.version, :subject, :body, :at_ms
FROM template AS t
WHERE t.id = :template_id
