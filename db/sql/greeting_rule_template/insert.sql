INSERT INTO greeting_rule_template (rule_id, audience, channel, template_id)
VALUES (:rule_id, :audience, :channel, :template_id)
