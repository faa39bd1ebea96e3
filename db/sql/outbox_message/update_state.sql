-- The hour is that of Vietnam's clock, as in migration 0610.
UPDATE outbox_message
SET state = :state, reason = :reason, sent_at_ms = :sent_at_ms, sent_on = :sent_on,
    sent_hour = CAST(strftime('%H', :sent_at_ms / 1000, 'unixepoch', '+7 hours') AS INTEGER), updated_at_ms = :at_ms
WHERE id = :id
