SELECT m.occasion_key, m.rule_id, s.audience, m.channel, m.template_id, m.due_at, m.state, m.reason, count(*) AS messages
FROM outbox_message AS m
JOIN lifecycle_stage AS s ON s.stage = m.stage
WHERE m.due_on = :day AND m.occasion_key IS NOT NULL
GROUP BY m.occasion_key, m.rule_id, s.audience, m.channel, m.template_id, m.due_at, m.state, m.reason
ORDER BY m.due_at, m.occasion_key, m.rule_id, s.audience, m.channel
