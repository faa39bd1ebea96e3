INSERT INTO outbox_message (customer_id, occasion_key, occasion_year, occasion_on, channel, purpose, rule_id, template_id,
                            template_version, stage, address, due_on, due_at, subject, text, created_at_ms, updated_at_ms)
SELECT c.id, :occasion_key, :occasion_year, :occasion_on, :channel, :purpose, :rule_id, :template_id,
       :template_version, c.stage, :address, :due_on, :due_at, :subject, :text, :at_ms, :at_ms
FROM customer AS c
WHERE c.id = :customer_id AND c.deleted_at_ms IS NULL
ON CONFLICT (customer_id, occasion_key, occasion_year, channel) DO UPDATE
SET state = 'planned', reason = NULL, is_edited = 0, is_late = 0, has_late_words = 0, opened_at_ms = NULL, copied_at_ms = NULL, internet_message_id = NULL,
    attempts = 0, next_attempt_at_ms = NULL, account_id = NULL, server_reference = NULL, cost_parts = NULL, rule_id = excluded.rule_id, template_id = excluded.template_id,
    template_version = excluded.template_version, stage = excluded.stage, address = excluded.address,
    occasion_on = excluded.occasion_on, due_on = excluded.due_on, due_at = excluded.due_at, subject = excluded.subject, text = excluded.text,
    updated_at_ms = excluded.updated_at_ms
WHERE outbox_message.state = 'cancelled'
  AND NOT EXISTS (SELECT 1 FROM outbox_message AS live
                  WHERE live.customer_id = excluded.customer_id AND live.occasion_key = excluded.occasion_key
                    AND live.occasion_year = excluded.occasion_year AND live.state NOT IN ('cancelled', 'failed'))
ON CONFLICT DO NOTHING
RETURNING id, EXISTS (SELECT 1 FROM delivery_event AS e WHERE e.message_id = outbox_message.id) AS has_news
