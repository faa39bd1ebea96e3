-- Every contact in either direction, and the daily counts that charts read instead of the contacts themselves.
CREATE TABLE interaction (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    occurred_at_ms INTEGER NOT NULL,
    occurred_on TEXT NOT NULL CHECK (occurred_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    channel TEXT NOT NULL CHECK (channel = 'store' OR channel = 'phone' OR channel = 'sms' OR channel = 'email'
        OR channel = 'zalo' OR channel = 'facebook' OR channel = 'chat' OR channel = 'social' OR channel = 'website'),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    kind TEXT NOT NULL CHECK (kind = 'visit' OR kind = 'call' OR kind = 'message' OR kind = 'purchase'
        OR kind = 'question' OR kind = 'complaint' OR kind = 'review' OR kind = 'comment' OR kind = 'survey_answer'
        OR kind = 'event' OR kind = 'referral'),
    stage TEXT NOT NULL REFERENCES lifecycle_stage (stage),
    amount INTEGER,
    score INTEGER,
    note TEXT NOT NULL DEFAULT '',
    outbox_message_id INTEGER
) STRICT
-- next
CREATE INDEX interaction_by_customer ON interaction (customer_id, occurred_at_ms)
-- next
CREATE TABLE interaction_daily (
    day TEXT NOT NULL,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    stage TEXT NOT NULL,
    interactions INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (day, channel, direction, kind, stage)
) STRICT, WITHOUT ROWID
-- next
CREATE TRIGGER interaction_counts AFTER INSERT ON interaction BEGIN
    INSERT INTO interaction_daily (day, channel, direction, kind, stage, interactions, amount)
    VALUES (NEW.occurred_on, NEW.channel, NEW.direction, NEW.kind, NEW.stage, 1, coalesce(NEW.amount, 0))
    ON CONFLICT (day, channel, direction, kind, stage) DO UPDATE
    SET interactions = interactions + 1, amount = amount + excluded.amount;
END
-- next
CREATE TRIGGER interaction_counts_no_more AFTER DELETE ON interaction BEGIN
    UPDATE interaction_daily SET interactions = interactions - 1, amount = amount - coalesce(OLD.amount, 0)
    WHERE day = OLD.occurred_on AND channel = OLD.channel AND direction = OLD.direction AND kind = OLD.kind
      AND stage = OLD.stage;
END
-- next
CREATE TRIGGER interaction_counts_again AFTER UPDATE OF occurred_on, channel, direction, kind, stage, amount ON interaction BEGIN
    UPDATE interaction_daily SET interactions = interactions - 1, amount = amount - coalesce(OLD.amount, 0)
    WHERE day = OLD.occurred_on AND channel = OLD.channel AND direction = OLD.direction AND kind = OLD.kind
      AND stage = OLD.stage;
    INSERT INTO interaction_daily (day, channel, direction, kind, stage, interactions, amount)
    VALUES (NEW.occurred_on, NEW.channel, NEW.direction, NEW.kind, NEW.stage, 1, coalesce(NEW.amount, 0))
    ON CONFLICT (day, channel, direction, kind, stage) DO UPDATE
    SET interactions = interactions + 1, amount = amount + excluded.amount;
END
