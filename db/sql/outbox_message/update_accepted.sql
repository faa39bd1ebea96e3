UPDATE outbox_message
SET accepted_at_ms = :at_ms, claimed_at_ms = coalesce(claimed_at_ms, :at_ms),
    server_reference = coalesce(:server_reference, server_reference), updated_at_ms = :at_ms
WHERE id = :id
