-- What a server has put off does not go sooner.
UPDATE outbox_message
SET state = 'approved', reason = NULL, updated_at_ms = :at_ms,
    next_attempt_at_ms = CASE WHEN state = 'approved' AND attempts > 0 AND next_attempt_at_ms > :earliest_ms
        THEN next_attempt_at_ms ELSE :earliest_ms END
WHERE id = :id
