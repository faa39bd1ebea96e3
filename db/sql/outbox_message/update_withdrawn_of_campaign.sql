-- One whose customer has changed to the other audience stays: it cannot be planned.
UPDATE outbox_message
SET state = 'planned', reason = NULL, next_attempt_at_ms = NULL, updated_at_ms = :at_ms
WHERE campaign_id = :campaign_id AND state = 'approved' AND attempts = 0
  AND (SELECT audience FROM template WHERE id = outbox_message.template_id)
      = (SELECT s.audience FROM customer AS c JOIN lifecycle_stage AS s ON s.stage = c.stage WHERE c.id = outbox_message.customer_id)
