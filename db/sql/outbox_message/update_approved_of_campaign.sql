-- As far as each is planned still and for its customer; another would refuse all of them.
UPDATE outbox_message
SET state = 'approved', reason = NULL, next_attempt_at_ms = :earliest_ms, updated_at_ms = :at_ms
WHERE id IN (SELECT value FROM json_each(:ids)) AND campaign_id = :campaign_id AND state = 'planned'
  AND (SELECT audience FROM template WHERE id = outbox_message.template_id)
      = (SELECT s.audience FROM customer AS c JOIN lifecycle_stage AS s ON s.stage = c.stage WHERE c.id = outbox_message.customer_id)
RETURNING id
