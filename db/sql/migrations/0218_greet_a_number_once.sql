-- Two customers may share a number, as mother and child do: it is greeted once for an occasion of one day. The index finds who else has the number.
CREATE INDEX outbox_by_address ON outbox_message (address, occasion_key) WHERE occasion_key IS NOT NULL
-- next
CREATE TRIGGER outbox_one_number_one_greeting BEFORE UPDATE OF state ON outbox_message
WHEN NEW.state IN ('sending', 'sent') AND OLD.state NOT IN ('sending', 'sent', 'uncertain') AND NEW.occasion_key IS NOT NULL
     AND EXISTS (SELECT 1 FROM outbox_message AS other
                 WHERE other.address = NEW.address AND other.occasion_key = NEW.occasion_key
                   AND other.occasion_on IS NEW.occasion_on AND other.customer_id <> NEW.customer_id
                   AND other.state IN ('sending', 'sent', 'uncertain')) BEGIN
    SELECT RAISE(ABORT, 'the number was greeted for this occasion');
END;
