SELECT p.id, p.name, p.template_id, t.title, p.channel, p.condition, p.due_on, p.due_at, p.state, p.created_at_ms
FROM campaign AS p
JOIN template AS t ON t.id = p.template_id
WHERE p.id = :id
