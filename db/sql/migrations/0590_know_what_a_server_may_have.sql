-- What may have gone and is let go once more stays known to be so: only the bytes of its next attempt take the place of those a server was given.
DROP TRIGGER outbox_payload_is_never_changed
-- next
CREATE TRIGGER outbox_payload_is_never_changed BEFORE UPDATE ON outbox_payload
WHEN EXISTS (SELECT 1 FROM outbox_message WHERE id = OLD.message_id AND claimed_at_ms IS NOT NULL AND state <> 'approved') BEGIN
    SELECT RAISE(ABORT, 'what a server was given is history');
END
