SELECT t.id, t.key, t.title, t.audience, t.purpose, t.channel, t.occasion_key, t.language, t.recipient, t.version,
       t.updated_at_ms, t.archived_at_ms IS NOT NULL AS archived, v.subject, v.body
FROM template AS t
JOIN template_version AS v ON v.template_id = t.id AND v.version = t.version
WHERE t.key = :key
