-- The ledger of everything that goes out. One occurrence is greeted once, whichever road or channel it takes.
CREATE TABLE outbox_message (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    occasion_key TEXT REFERENCES occasion (key),
    occasion_year INTEGER,
    channel TEXT NOT NULL CHECK (channel = 'store' OR channel = 'phone' OR channel = 'sms' OR channel = 'email'
        OR channel = 'zalo' OR channel = 'facebook' OR channel = 'chat' OR channel = 'social' OR channel = 'website'),
    purpose TEXT NOT NULL CHECK (purpose = 'care' OR purpose = 'greeting' OR purpose = 'promotion'),
    rule_id INTEGER REFERENCES greeting_rule (id) ON DELETE SET NULL,
    template_id INTEGER NOT NULL REFERENCES template (id),
    template_version INTEGER NOT NULL,
    stage TEXT NOT NULL REFERENCES lifecycle_stage (stage),
    address TEXT NOT NULL CHECK (address <> ''),
    due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due_at TEXT NOT NULL CHECK (due_at GLOB '[0-2][0-9]:[0-5][0-9]'),
    subject TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL CHECK (text <> ''),
    is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1)),
    state TEXT NOT NULL DEFAULT 'planned' CHECK (state = 'planned' OR state = 'approved' OR state = 'sending'
        OR state = 'sent' OR state = 'failed' OR state = 'uncertain' OR state = 'skipped' OR state = 'cancelled'),
    reason TEXT,
    internet_message_id TEXT UNIQUE,
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    sent_at_ms INTEGER,
    CHECK ((occasion_key IS NULL) = (occasion_year IS NULL)),
    CHECK (state <> 'sent' OR sent_at_ms IS NOT NULL),
    CHECK (state <> 'skipped' OR reason IS NOT NULL),
    UNIQUE (customer_id, occasion_key, occasion_year, channel)
) STRICT
-- next
CREATE UNIQUE INDEX outbox_one_greeting_an_occurrence ON outbox_message (customer_id, occasion_key, occasion_year)
    WHERE occasion_key IS NOT NULL AND state <> 'failed' AND state <> 'cancelled'
-- next
CREATE INDEX outbox_by_due ON outbox_message (due_on, due_at)
-- next
CREATE INDEX outbox_by_state ON outbox_message (state, due_on)
-- next
CREATE TABLE delivery_event (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES outbox_message (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind = 'accepted' OR kind = 'delivered' OR kind = 'bounced_hard'
        OR kind = 'bounced_soft' OR kind = 'opened' OR kind = 'clicked' OR kind = 'replied' OR kind = 'unsubscribed'
        OR kind = 'complained' OR kind = 'redeemed'),
    occurred_at_ms INTEGER NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
) STRICT
-- next
CREATE INDEX delivery_event_by_message ON delivery_event (message_id, occurred_at_ms)
-- next
CREATE TRIGGER outbox_right_words_to_the_right_person BEFORE INSERT ON outbox_message
WHEN (SELECT audience FROM template WHERE id = NEW.template_id)
     <> (SELECT s.audience FROM customer AS c JOIN lifecycle_stage AS s ON s.stage = c.stage WHERE c.id = NEW.customer_id) BEGIN
    SELECT RAISE(ABORT, 'wrong audience');
END
-- next
CREATE TRIGGER outbox_still_the_right_person BEFORE UPDATE OF state, template_id, customer_id ON outbox_message
WHEN NEW.state IN ('planned', 'approved', 'sending', 'sent') AND OLD.state NOT IN ('sending', 'sent', 'uncertain')
     AND (SELECT audience FROM template WHERE id = NEW.template_id)
     <> (SELECT s.audience FROM customer AS c JOIN lifecycle_stage AS s ON s.stage = c.stage WHERE c.id = NEW.customer_id) BEGIN
    SELECT RAISE(ABORT, 'wrong audience');
END
-- next
CREATE TRIGGER outbox_sent_stays_sent BEFORE UPDATE OF state, text, subject, address, channel, sent_at_ms ON outbox_message
WHEN OLD.state = 'sent' AND (NEW.state <> 'planned' OR OLD.internet_message_id IS NOT NULL) BEGIN
    SELECT RAISE(ABORT, 'a sent message is history');
END
-- next
CREATE TRIGGER outbox_occurrence_never_changes BEFORE UPDATE OF customer_id, occasion_key, occasion_year ON outbox_message
WHEN OLD.customer_id <> NEW.customer_id OR OLD.occasion_key IS NOT NEW.occasion_key
     OR OLD.occasion_year IS NOT NEW.occasion_year BEGIN
    SELECT RAISE(ABORT, 'the occurrence of a message never changes');
END
-- next
CREATE TRIGGER outbox_history_stays BEFORE DELETE ON outbox_message
WHEN OLD.state IN ('sending', 'sent', 'uncertain') AND EXISTS (SELECT 1 FROM customer WHERE id = OLD.customer_id) BEGIN
    SELECT RAISE(ABORT, 'a sent message is history');
END
-- next
CREATE TRIGGER outbox_claimed_once BEFORE UPDATE OF state ON outbox_message
WHEN NEW.state IN ('sending', 'sent') AND OLD.state = NEW.state BEGIN
    SELECT RAISE(ABORT, 'already claimed');
END
-- next
CREATE TABLE greeting_daily (
    day TEXT NOT NULL,
    occasion_key TEXT NOT NULL,
    channel TEXT NOT NULL,
    stage TEXT NOT NULL,
    state TEXT NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (day, occasion_key, channel, stage, state)
) STRICT, WITHOUT ROWID
-- next
CREATE TRIGGER outbox_counts AFTER INSERT ON outbox_message WHEN NEW.occasion_key IS NOT NULL BEGIN
    INSERT INTO greeting_daily (day, occasion_key, channel, stage, state, messages)
    VALUES (NEW.due_on, NEW.occasion_key, NEW.channel, NEW.stage, NEW.state, 1)
    ON CONFLICT (day, occasion_key, channel, stage, state) DO UPDATE SET messages = messages + 1;
END
-- next
CREATE TRIGGER outbox_counts_again AFTER UPDATE OF due_on, occasion_key, channel, stage, state ON outbox_message
WHEN NEW.occasion_key IS NOT NULL BEGIN
    UPDATE greeting_daily SET messages = messages - 1
    WHERE day = OLD.due_on AND occasion_key = OLD.occasion_key AND channel = OLD.channel AND stage = OLD.stage AND state = OLD.state;
    INSERT INTO greeting_daily (day, occasion_key, channel, stage, state, messages)
    VALUES (NEW.due_on, NEW.occasion_key, NEW.channel, NEW.stage, NEW.state, 1)
    ON CONFLICT (day, occasion_key, channel, stage, state) DO UPDATE SET messages = messages + 1;
END
-- next
CREATE TRIGGER outbox_counts_no_more AFTER DELETE ON outbox_message WHEN OLD.occasion_key IS NOT NULL BEGIN
    UPDATE greeting_daily SET messages = messages - 1
    WHERE day = OLD.due_on AND occasion_key = OLD.occasion_key AND channel = OLD.channel AND stage = OLD.stage AND state = OLD.state;
END
