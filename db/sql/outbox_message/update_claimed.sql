UPDATE outbox_message
SET state = 'sending', reason = NULL, internet_message_id = :internet_message_id, account_id = :account_id, cost_parts = :cost_parts,
    attempts = attempts + 1, next_attempt_at_ms = NULL, claimed_at_ms = :at_ms, claimed_by = :holder, updated_at_ms = :at_ms
WHERE id = :id
  AND (next_attempt_at_ms IS NULL OR next_attempt_at_ms <= :at_ms)
  AND EXISTS (SELECT 1 FROM customer AS c WHERE c.id = customer_id AND c.deleted_at_ms IS NULL)
