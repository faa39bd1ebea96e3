-- What a person has to see to stays known. Of a message that is let go once more, that a server may have it: only the bytes of its next attempt take the place of those a server was given. Of a mailbox, how many mails nobody has looked for yet.
DROP TRIGGER outbox_payload_is_never_changed
-- next
CREATE TRIGGER outbox_payload_is_never_changed BEFORE UPDATE ON outbox_payload
WHEN EXISTS (SELECT 1 FROM outbox_message WHERE id = OLD.message_id AND claimed_at_ms IS NOT NULL AND state <> 'approved') BEGIN
    SELECT RAISE(ABORT, 'what a server was given is history');
END
-- next
ALTER TABLE mailbox ADD COLUMN unknown_refusals INTEGER NOT NULL DEFAULT 0 CHECK (unknown_refusals >= 0)
-- next
ALTER TABLE mailbox ADD COLUMN passed_over INTEGER NOT NULL DEFAULT 0 CHECK (passed_over >= 0)
