-- Only what was cancelled with the campaign, and whose customer it is still for.
UPDATE outbox_message
SET state = 'planned', reason = NULL, updated_at_ms = :at_ms
WHERE campaign_id = :campaign_id AND state = 'cancelled' AND reason = :reason
  AND EXISTS (SELECT 1
              FROM customer AS c
              JOIN lifecycle_stage AS s ON s.stage = c.stage
              JOIN template AS t ON t.id = outbox_message.template_id
              WHERE c.id = outbox_message.customer_id AND c.deleted_at_ms IS NULL AND s.audience = t.audience)
