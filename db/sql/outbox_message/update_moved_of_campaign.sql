-- As the rules of sending would skip each once it went. What a server may have is asked about elsewhere.
UPDATE outbox_message
SET state = 'skipped', reason = :reason, updated_at_ms = :at_ms
WHERE campaign_id = :campaign_id AND state = 'approved' AND claimed_at_ms IS NULL
  AND (SELECT audience FROM template WHERE id = outbox_message.template_id)
      <> (SELECT s.audience FROM customer AS c JOIN lifecycle_stage AS s ON s.stage = c.stage WHERE c.id = outbox_message.customer_id)
