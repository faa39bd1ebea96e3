-- A message goes from one state to another by an allowed step only, as db/outbox/message_step.h lists them: those open to all, those of what no server can have, and those of what no server has answered for. A claim and a mark as sent are made once.
DROP TRIGGER outbox_claimed_once
-- next
DROP TRIGGER outbox_sent_stays_sent
-- next
CREATE TRIGGER outbox_takes_allowed_steps_only BEFORE UPDATE OF state ON outbox_message
WHEN NOT CASE
    WHEN OLD.state || '>' || NEW.state IN (
            'planned>planned', 'planned>approved', 'planned>sending', 'planned>sent', 'planned>uncertain',
            'planned>skipped', 'planned>cancelled',
            'approved>planned', 'approved>approved', 'approved>sending', 'approved>sent', 'approved>uncertain',
            'approved>skipped', 'approved>cancelled',
            'sending>approved', 'sending>sent', 'sending>failed', 'sending>uncertain',
            'failed>approved', 'failed>failed', 'failed>skipped',
            'uncertain>approved', 'uncertain>sent', 'uncertain>failed', 'uncertain>uncertain', 'uncertain>skipped',
            'skipped>failed', 'skipped>uncertain', 'skipped>skipped',
            'cancelled>planned', 'cancelled>sent', 'cancelled>uncertain', 'cancelled>skipped', 'cancelled>cancelled') THEN 1
    WHEN OLD.state || '>' || NEW.state IN (
            'sent>planned', 'sent>approved',
            'skipped>planned', 'skipped>approved', 'skipped>cancelled') THEN OLD.claimed_at_ms IS NULL
    WHEN OLD.state || '>' || NEW.state IN (
            'sent>sending', 'sent>uncertain') THEN OLD.accepted_at_ms IS NULL
    ELSE 0 END BEGIN
    SELECT RAISE(ABORT, 'no such step of a message');
END
-- next
CREATE TRIGGER outbox_sent_stays_sent BEFORE UPDATE OF text, subject, address, channel, sent_at_ms ON outbox_message
WHEN OLD.state IN ('sending', 'sent', 'uncertain') AND NEW.state = OLD.state
     AND NOT EXISTS (SELECT 1 FROM customer WHERE id = OLD.customer_id AND erased_at_ms IS NOT NULL) BEGIN
    SELECT RAISE(ABORT, 'a sent message is history');
END
