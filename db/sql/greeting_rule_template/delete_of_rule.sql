DELETE FROM greeting_rule_template WHERE rule_id = :rule_id
