SELECT count(*) AS wrong
FROM outbox_message AS m
JOIN template AS t ON t.id = m.template_id
JOIN lifecycle_stage AS s ON s.stage = m.stage
WHERE m.state IN ('planned', 'approved', 'sending', 'sent', 'uncertain') AND t.audience <> s.audience
