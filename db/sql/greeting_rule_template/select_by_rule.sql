SELECT rule_id, audience, channel, template_id
FROM greeting_rule_template
WHERE rule_id = :rule_id
ORDER BY audience, channel
