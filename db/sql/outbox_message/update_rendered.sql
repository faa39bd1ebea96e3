UPDATE outbox_message
SET channel = :channel, rule_id = :rule_id, template_id = :template_id, template_version = :template_version, address = :address,
    occasion_on = :occasion_on, due_on = :due_on, due_at = :due_at, subject = :subject, text = :text, is_late = 0, has_late_words = 0, updated_at_ms = :at_ms,
    stage = (SELECT c.stage FROM customer AS c WHERE c.id = outbox_message.customer_id)
WHERE id = :id AND state = 'planned' AND is_edited = 0
