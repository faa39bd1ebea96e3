-- Its files are told by when they were added: another one has another moment.
SELECT t.id, t.version + coalesce((SELECT sum(f.added_at_ms)
                                   FROM template_file AS f
                                   WHERE f.template_id = t.id AND f.removed_at_ms IS NULL), 0) AS state
FROM template AS t
WHERE t.archived_at_ms IS NULL
ORDER BY t.id
