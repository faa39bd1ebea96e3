-- Who asks to be forgotten is erased for good: the row stays for the counts, and says nothing about anybody. Until then history stays as it was.
ALTER TABLE customer ADD COLUMN erased_at_ms INTEGER
-- next
CREATE TRIGGER customer_erased_stays_erased BEFORE UPDATE ON customer WHEN OLD.erased_at_ms IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'erased for good');
END;
-- next
DROP TRIGGER consent_goes_only_with_its_customer
-- next
CREATE TRIGGER consent_goes_only_with_its_customer BEFORE DELETE ON consent
WHEN EXISTS (SELECT 1 FROM customer WHERE id = OLD.customer_id AND erased_at_ms IS NULL) BEGIN
    SELECT RAISE(ABORT, 'consent is append-only');
END;
-- next
DROP TRIGGER outbox_sent_stays_sent
-- next
CREATE TRIGGER outbox_sent_stays_sent BEFORE UPDATE OF state, text, subject, address, channel, sent_at_ms ON outbox_message
WHEN OLD.state = 'sent' AND (NEW.state <> 'planned' OR OLD.internet_message_id IS NOT NULL)
     AND NOT (NEW.state = 'sent' AND EXISTS (SELECT 1 FROM customer WHERE id = OLD.customer_id AND erased_at_ms IS NOT NULL)) BEGIN
    SELECT RAISE(ABORT, 'a sent message is history');
END;
