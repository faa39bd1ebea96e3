SELECT w.rule_id, w.audience, w.channel, w.template_id
FROM greeting_rule_template AS w
JOIN greeting_rule AS r ON r.id = w.rule_id AND r.archived_at_ms IS NULL
ORDER BY w.rule_id, w.audience, w.channel
