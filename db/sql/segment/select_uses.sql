SELECT r.segment_id, r.id, o.key, o.name_vi, o.name_en, r.archived_at_ms IS NOT NULL AS is_archived
FROM greeting_rule AS r
JOIN occasion AS o ON o.key = r.occasion_key
WHERE r.segment_id IS NOT NULL
ORDER BY is_archived, r.id
