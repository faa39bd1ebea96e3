UPDATE greeting_rule_template
SET template_id = :template_id
WHERE rule_id = :rule_id AND audience = :audience AND channel = :channel
