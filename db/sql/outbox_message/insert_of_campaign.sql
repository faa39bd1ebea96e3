INSERT INTO outbox_message (customer_id, campaign_id, channel, purpose, template_id, template_version, stage, address, due_on, due_at,
                            subject, text, state, reason, created_at_ms, updated_at_ms)
SELECT c.id, :campaign_id, :channel, :purpose, :template_id, :template_version, c.stage, :address, :due_on, :due_at,
       :subject, :text, :state, :reason, :at_ms, :at_ms
FROM customer AS c
WHERE c.id = :customer_id AND c.deleted_at_ms IS NULL
ON CONFLICT DO NOTHING
RETURNING id
