SELECT rule_id, audience, channel, template_id FROM greeting_rule_template ORDER BY rule_id, audience, channel
