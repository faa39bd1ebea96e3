-- Only what was cancelled with the campaign, whose customer it is still for, and who does not get the same by another campaign.
UPDATE outbox_message
SET state = 'planned', reason = NULL, updated_at_ms = :at_ms
WHERE campaign_id = :campaign_id AND state = 'cancelled' AND reason = :reason
  AND EXISTS (SELECT 1
              FROM customer AS c
              JOIN lifecycle_stage AS s ON s.stage = c.stage
              JOIN template AS t ON t.id = outbox_message.template_id
              WHERE c.id = outbox_message.customer_id AND c.deleted_at_ms IS NULL AND s.audience = t.audience)
  AND NOT EXISTS (SELECT 1
                  FROM outbox_message AS same
                  WHERE same.customer_id = outbox_message.customer_id AND same.template_id = outbox_message.template_id
                    AND same.channel = outbox_message.channel AND same.due_on = outbox_message.due_on
                    AND same.campaign_id <> outbox_message.campaign_id AND same.state NOT IN ('failed', 'skipped', 'cancelled'))
