-- The next claim follows in the same transaction.
UPDATE outbox_message SET claimed_at_ms = NULL WHERE id = :id AND state = 'approved'
