SELECT t.id, t.key, t.title, t.audience, t.purpose, t.channel, t.occasion_key, t.language, t.recipient, t.version,
       t.updated_at_ms, t.archived_at_ms IS NOT NULL AS archived, v.subject, v.body,
       (SELECT json_group_array(f.name) FROM template_file AS f
        WHERE f.template_id = t.id AND f.place = 'in_text' AND f.removed_at_ms IS NULL) AS pictures
FROM template AS t
JOIN template_version AS v ON v.template_id = t.id AND v.version = t.version
ORDER BY t.audience, t.occasion_key IS NOT NULL, t.occasion_key, t.channel, t.language, t.id
