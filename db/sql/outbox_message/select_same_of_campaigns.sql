SELECT 1
FROM outbox_message
WHERE customer_id = :customer_id AND template_id = :template_id AND channel = +:channel AND due_on = :due_on AND campaign_id IS NOT NULL
  AND state NOT IN ('failed', 'skipped', 'cancelled')
LIMIT 1
