-- What became of messages, and the scores that customers gave, are counted by day as contacts are: charts read no message and no event. A message counts on the shop's day and hour at which it was sent, which it keeps from now on; those sent before were sent by Vietnam's clock.
ALTER TABLE outbox_message ADD COLUMN sent_on TEXT CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
-- next
ALTER TABLE outbox_message ADD COLUMN sent_hour INTEGER CHECK (sent_hour BETWEEN 0 AND 23)
-- next
UPDATE outbox_message
SET sent_on = date(sent_at_ms / 1000, 'unixepoch', '+7 hours'),
    sent_hour = CAST(strftime('%H', sent_at_ms / 1000, 'unixepoch', '+7 hours') AS INTEGER)
WHERE state = 'sent'
-- next
CREATE INDEX outbox_by_sent_day ON outbox_message (state, sent_on) WHERE state = 'sent'
-- next
-- What was heard of a message once it had gone. What a transport says, and a failure that a person found out, is of an attempt: a message that is sent for all that went by another one.
CREATE VIEW delivery_report AS
SELECT e.id AS event_id, e.message_id AS message_id, e.kind AS kind,
       e.kind = 'failed' OR e.kind = 'bounced_hard' OR e.kind = 'bounced_soft' OR e.kind = 'bounced_block' AS is_loss,
       e.kind = 'delivered' OR e.kind = 'opened' OR e.kind = 'clicked' OR e.kind = 'replied'
           OR e.kind = 'unsubscribed' OR e.kind = 'complained' OR e.kind = 'redeemed' AS is_arrival
FROM delivery_event AS e
WHERE e.kind <> 'accepted' AND e.source <> 'transport' AND NOT (e.kind = 'failed' AND e.source = 'hand')
-- next
-- What became of each sent message, each outcome once. It was delivered unless it was lost and nothing says otherwise.
CREATE VIEW message_outcome AS
SELECT m.id AS message_id, m.customer_id AS customer_id, m.sent_on AS day, m.template_id AS template_id,
       coalesce(m.occasion_key, '') AS occasion_key, m.purpose AS purpose, m.channel AS channel, m.stage AS stage,
       m.sent_hour AS hour, 1 AS sent,
       NOT EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.is_loss)
           OR EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.is_arrival) AS delivered,
       EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.kind = 'bounced_hard') AS bounced_hard,
       EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.kind = 'bounced_soft') AS bounced_soft,
       EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.kind = 'bounced_block') AS bounced_block,
       EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.kind = 'opened') AS opened,
       EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.kind = 'clicked') AS clicked,
       EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.kind = 'replied') AS replied,
       EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.kind = 'unsubscribed') AS unsubscribed,
       EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.kind = 'complained') AS complained,
       EXISTS (SELECT 1 FROM delivery_report AS n WHERE n.message_id = m.id AND n.kind = 'redeemed') AS redeemed
FROM outbox_message AS m
WHERE m.state = 'sent' AND m.sent_on IS NOT NULL
-- next
-- What a report adds to the outcome of its message, beside its other reports: nothing where another says the same.
CREATE VIEW delivery_difference AS
SELECT n.event_id AS event_id, m.sent_on AS day, m.template_id AS template_id, coalesce(m.occasion_key, '') AS occasion_key,
       m.purpose AS purpose, m.channel AS channel, m.stage AS stage, m.sent_hour AS hour,
       CASE
       WHEN EXISTS (SELECT 1 FROM delivery_report AS o
                    WHERE o.message_id = n.message_id AND o.event_id <> n.event_id AND o.is_arrival) THEN 0
       WHEN EXISTS (SELECT 1 FROM delivery_report AS o
                    WHERE o.message_id = n.message_id AND o.event_id <> n.event_id AND o.is_loss) THEN n.is_arrival
       ELSE -n.is_loss END AS delivered,
       n.kind = 'bounced_hard' AS bounced_hard, n.kind = 'bounced_soft' AS bounced_soft,
       n.kind = 'bounced_block' AS bounced_block, n.kind = 'opened' AS opened, n.kind = 'clicked' AS clicked,
       n.kind = 'replied' AS replied, n.kind = 'unsubscribed' AS unsubscribed,
       n.kind = 'complained' AS complained, n.kind = 'redeemed' AS redeemed
FROM delivery_report AS n
JOIN outbox_message AS m ON m.id = n.message_id
WHERE m.state = 'sent' AND m.sent_on IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM delivery_report AS o
                  WHERE o.message_id = n.message_id AND o.kind = n.kind AND o.event_id <> n.event_id)
-- next
CREATE TABLE message_daily (
    day TEXT NOT NULL,
    template_id INTEGER NOT NULL,
    occasion_key TEXT NOT NULL,
    purpose TEXT NOT NULL,
    channel TEXT NOT NULL,
    stage TEXT NOT NULL,
    hour INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    delivered INTEGER NOT NULL,
    bounced_hard INTEGER NOT NULL,
    bounced_soft INTEGER NOT NULL,
    bounced_block INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    clicked INTEGER NOT NULL,
    replied INTEGER NOT NULL,
    unsubscribed INTEGER NOT NULL,
    complained INTEGER NOT NULL,
    redeemed INTEGER NOT NULL,
    PRIMARY KEY (day, template_id, occasion_key, purpose, channel, stage, hour)
) STRICT, WITHOUT ROWID
-- next
INSERT INTO message_daily (day, template_id, occasion_key, purpose, channel, stage, hour,
                           sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed,
                           complained, redeemed)
SELECT day, template_id, occasion_key, purpose, channel, stage, hour,
       sum(sent), sum(delivered), sum(bounced_hard), sum(bounced_soft), sum(bounced_block), sum(opened), sum(clicked), sum(replied),
       sum(unsubscribed), sum(complained), sum(redeemed)
FROM message_outcome
GROUP BY day, template_id, occasion_key, purpose, channel, stage, hour
-- next
CREATE TRIGGER message_counts AFTER INSERT ON outbox_message WHEN NEW.state = 'sent' BEGIN
    INSERT INTO message_daily (day, template_id, occasion_key, purpose, channel, stage, hour,
                               sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed,
                               complained, redeemed)
    SELECT day, template_id, occasion_key, purpose, channel, stage, hour,
           sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed, complained,
           redeemed
    FROM message_outcome
    WHERE message_id = NEW.id
    ON CONFLICT (day, template_id, occasion_key, purpose, channel, stage, hour) DO UPDATE
    SET sent = sent + excluded.sent, delivered = delivered + excluded.delivered,
        bounced_hard = bounced_hard + excluded.bounced_hard, bounced_soft = bounced_soft + excluded.bounced_soft,
        bounced_block = bounced_block + excluded.bounced_block, opened = opened + excluded.opened,
        clicked = clicked + excluded.clicked, replied = replied + excluded.replied,
        unsubscribed = unsubscribed + excluded.unsubscribed, complained = complained + excluded.complained,
        redeemed = redeemed + excluded.redeemed;
END
-- next
CREATE TRIGGER message_counts_again AFTER UPDATE OF state, sent_on, sent_hour, template_id, occasion_key, purpose, channel, stage
ON outbox_message WHEN NEW.state = 'sent' BEGIN
    INSERT INTO message_daily (day, template_id, occasion_key, purpose, channel, stage, hour,
                               sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed,
                               complained, redeemed)
    SELECT day, template_id, occasion_key, purpose, channel, stage, hour,
           sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed, complained,
           redeemed
    FROM message_outcome
    WHERE message_id = NEW.id
    ON CONFLICT (day, template_id, occasion_key, purpose, channel, stage, hour) DO UPDATE
    SET sent = sent + excluded.sent, delivered = delivered + excluded.delivered,
        bounced_hard = bounced_hard + excluded.bounced_hard, bounced_soft = bounced_soft + excluded.bounced_soft,
        bounced_block = bounced_block + excluded.bounced_block, opened = opened + excluded.opened,
        clicked = clicked + excluded.clicked, replied = replied + excluded.replied,
        unsubscribed = unsubscribed + excluded.unsubscribed, complained = complained + excluded.complained,
        redeemed = redeemed + excluded.redeemed;
END
-- next
-- Before the change, as before a deletion: afterwards neither the message nor its reports are as they were counted.
CREATE TRIGGER message_leaves_its_count BEFORE UPDATE OF state, sent_on, sent_hour, template_id, occasion_key, purpose, channel, stage
ON outbox_message WHEN OLD.state = 'sent' BEGIN
    INSERT INTO message_daily (day, template_id, occasion_key, purpose, channel, stage, hour,
                               sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed,
                               complained, redeemed)
    SELECT day, template_id, occasion_key, purpose, channel, stage, hour,
           -sent, -delivered, -bounced_hard, -bounced_soft, -bounced_block, -opened, -clicked, -replied, -unsubscribed, -complained,
           -redeemed
    FROM message_outcome
    WHERE message_id = OLD.id
    ON CONFLICT (day, template_id, occasion_key, purpose, channel, stage, hour) DO UPDATE
    SET sent = sent + excluded.sent, delivered = delivered + excluded.delivered,
        bounced_hard = bounced_hard + excluded.bounced_hard, bounced_soft = bounced_soft + excluded.bounced_soft,
        bounced_block = bounced_block + excluded.bounced_block, opened = opened + excluded.opened,
        clicked = clicked + excluded.clicked, replied = replied + excluded.replied,
        unsubscribed = unsubscribed + excluded.unsubscribed, complained = complained + excluded.complained,
        redeemed = redeemed + excluded.redeemed;
END
-- next
CREATE TRIGGER message_counts_no_more BEFORE DELETE ON outbox_message WHEN OLD.state = 'sent' BEGIN
    INSERT INTO message_daily (day, template_id, occasion_key, purpose, channel, stage, hour,
                               sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed,
                               complained, redeemed)
    SELECT day, template_id, occasion_key, purpose, channel, stage, hour,
           -sent, -delivered, -bounced_hard, -bounced_soft, -bounced_block, -opened, -clicked, -replied, -unsubscribed, -complained,
           -redeemed
    FROM message_outcome
    WHERE message_id = OLD.id
    ON CONFLICT (day, template_id, occasion_key, purpose, channel, stage, hour) DO UPDATE
    SET sent = sent + excluded.sent, delivered = delivered + excluded.delivered,
        bounced_hard = bounced_hard + excluded.bounced_hard, bounced_soft = bounced_soft + excluded.bounced_soft,
        bounced_block = bounced_block + excluded.bounced_block, opened = opened + excluded.opened,
        clicked = clicked + excluded.clicked, replied = replied + excluded.replied,
        unsubscribed = unsubscribed + excluded.unsubscribed, complained = complained + excluded.complained,
        redeemed = redeemed + excluded.redeemed;
END
-- next
CREATE TRIGGER delivery_event_counts AFTER INSERT ON delivery_event WHEN NEW.kind <> 'accepted' BEGIN
    INSERT INTO message_daily (day, template_id, occasion_key, purpose, channel, stage, hour,
                               sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed,
                               complained, redeemed)
    SELECT day, template_id, occasion_key, purpose, channel, stage, hour,
           0, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed, complained,
           redeemed
    FROM delivery_difference
    WHERE event_id = NEW.id
    ON CONFLICT (day, template_id, occasion_key, purpose, channel, stage, hour) DO UPDATE
    SET delivered = delivered + excluded.delivered, bounced_hard = bounced_hard + excluded.bounced_hard,
        bounced_soft = bounced_soft + excluded.bounced_soft,
        bounced_block = bounced_block + excluded.bounced_block, opened = opened + excluded.opened,
        clicked = clicked + excluded.clicked, replied = replied + excluded.replied,
        unsubscribed = unsubscribed + excluded.unsubscribed, complained = complained + excluded.complained,
        redeemed = redeemed + excluded.redeemed;
END
-- next
CREATE TRIGGER delivery_event_counts_no_more BEFORE DELETE ON delivery_event WHEN OLD.kind <> 'accepted' BEGIN
    INSERT INTO message_daily (day, template_id, occasion_key, purpose, channel, stage, hour,
                               sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed,
                               complained, redeemed)
    SELECT day, template_id, occasion_key, purpose, channel, stage, hour,
           0, -delivered, -bounced_hard, -bounced_soft, -bounced_block, -opened, -clicked, -replied, -unsubscribed, -complained,
           -redeemed
    FROM delivery_difference
    WHERE event_id = OLD.id
    ON CONFLICT (day, template_id, occasion_key, purpose, channel, stage, hour) DO UPDATE
    SET delivered = delivered + excluded.delivered, bounced_hard = bounced_hard + excluded.bounced_hard,
        bounced_soft = bounced_soft + excluded.bounced_soft,
        bounced_block = bounced_block + excluded.bounced_block, opened = opened + excluded.opened,
        clicked = clicked + excluded.clicked, replied = replied + excluded.replied,
        unsubscribed = unsubscribed + excluded.unsubscribed, complained = complained + excluded.complained,
        redeemed = redeemed + excluded.redeemed;
END
-- next
CREATE TRIGGER delivery_event_is_never_of_another_kind BEFORE UPDATE OF message_id, kind, source ON delivery_event
WHEN (OLD.message_id, OLD.kind, OLD.source) IS NOT (NEW.message_id, NEW.kind, NEW.source) BEGIN
    SELECT RAISE(ABORT, 'what became of a message is history');
END
-- next
CREATE TABLE score_daily (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    stage TEXT NOT NULL,
    score INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (day, kind, channel, stage, score)
) STRICT, WITHOUT ROWID
-- next
INSERT INTO score_daily (day, kind, channel, stage, score, answers)
SELECT occurred_on, kind, channel, stage, score, count(*)
FROM interaction
WHERE score IS NOT NULL
GROUP BY occurred_on, kind, channel, stage, score
-- next
CREATE TRIGGER score_counts AFTER INSERT ON interaction WHEN NEW.score IS NOT NULL BEGIN
    INSERT INTO score_daily (day, kind, channel, stage, score, answers)
    VALUES (NEW.occurred_on, NEW.kind, NEW.channel, NEW.stage, NEW.score, 1)
    ON CONFLICT (day, kind, channel, stage, score) DO UPDATE SET answers = answers + 1;
END
-- next
CREATE TRIGGER score_counts_again AFTER UPDATE OF occurred_on, kind, channel, stage, score ON interaction
WHEN OLD.score IS NOT NULL OR NEW.score IS NOT NULL BEGIN
    UPDATE score_daily SET answers = answers - 1
    WHERE day = OLD.occurred_on AND kind = OLD.kind AND channel = OLD.channel AND stage = OLD.stage AND score = OLD.score;
    INSERT INTO score_daily (day, kind, channel, stage, score, answers)
    SELECT NEW.occurred_on, NEW.kind, NEW.channel, NEW.stage, NEW.score, 1
    WHERE NEW.score IS NOT NULL
    ON CONFLICT (day, kind, channel, stage, score) DO UPDATE SET answers = answers + 1;
END
-- next
CREATE TRIGGER score_counts_no_more AFTER DELETE ON interaction WHEN OLD.score IS NOT NULL BEGIN
    UPDATE score_daily SET answers = answers - 1
    WHERE day = OLD.occurred_on AND kind = OLD.kind AND channel = OLD.channel AND stage = OLD.stage AND score = OLD.score;
END
