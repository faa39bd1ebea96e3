-- A campaign is one template to one list of customers, once: whom it was meant for is kept, and each of its messages names it. A customer has one message of a campaign at most, whatever becomes of it: it is revived where it was cancelled, and never made twice.
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    template_id INTEGER NOT NULL REFERENCES template (id),
    channel TEXT NOT NULL CHECK (channel = 'store' OR channel = 'phone' OR channel = 'sms' OR channel = 'email'
        OR channel = 'zalo' OR channel = 'facebook' OR channel = 'chat' OR channel = 'social' OR channel = 'website'),
    condition TEXT NOT NULL DEFAULT '',
    due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due_at TEXT NOT NULL CHECK (due_at GLOB '[0-2][0-9]:[0-5][0-9]'),
    state TEXT NOT NULL DEFAULT 'planned' CHECK (state = 'planned' OR state = 'approved' OR state = 'paused' OR state = 'cancelled'),
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL
) STRICT
-- next
ALTER TABLE outbox_message ADD COLUMN campaign_id INTEGER REFERENCES campaign (id)
-- next
CREATE UNIQUE INDEX outbox_once_a_campaign ON outbox_message (campaign_id, customer_id) WHERE campaign_id IS NOT NULL
-- next
CREATE INDEX outbox_by_campaign ON outbox_message (campaign_id, due_on, due_at, id, state, channel, account_id, customer_id)
WHERE campaign_id IS NOT NULL
-- next
CREATE TRIGGER outbox_campaign_never_changes BEFORE UPDATE OF campaign_id ON outbox_message
WHEN OLD.campaign_id IS NOT NEW.campaign_id BEGIN
    SELECT RAISE(ABORT, 'the campaign of a message never changes');
END
