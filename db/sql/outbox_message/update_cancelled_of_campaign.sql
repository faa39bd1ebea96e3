-- What was tried may have gone; it is withdrawn one by one before this.
UPDATE outbox_message
SET state = 'cancelled', reason = :reason, next_attempt_at_ms = NULL, updated_at_ms = :at_ms
WHERE campaign_id = :campaign_id AND (state = 'planned' OR (state = 'approved' AND attempts = 0))
