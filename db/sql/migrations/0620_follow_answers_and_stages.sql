-- How fast questions are answered and where customers stand on the way is charted over years, and not to be worked out from all contacts each time. So each question stands beside its answer, and counts by day beside the stages. Kept by triggers and CustomerWriter; db/safekeeping checks them and can make them again.
-- A question or complaint of a customer is answered by the first contact that goes out to them after it; of two of one instant, the one entered later is after the other.
CREATE VIEW asked_question AS
SELECT q.id AS question_id, q.customer_id AS customer_id, q.occurred_at_ms AS asked_at_ms, q.occurred_on AS asked_on,
       q.channel AS channel, q.stage AS stage,
       (SELECT a.occurred_at_ms FROM interaction AS a
        WHERE a.customer_id = q.customer_id AND a.direction = 'out'
          AND (a.occurred_at_ms, a.id) > (q.occurred_at_ms, q.id)
        ORDER BY a.occurred_at_ms, a.id LIMIT 1) AS answered_at_ms
FROM interaction AS q
WHERE q.direction = 'in' AND q.kind IN ('question', 'complaint')
-- next
-- What moves and goes with its interaction refers to none: every interaction that comes would be looked for here. Minutes are whole ones; -1: not answered yet.
CREATE TABLE question_answer (
    question_id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    asked_at_ms INTEGER NOT NULL,
    asked_on TEXT NOT NULL,
    channel TEXT NOT NULL,
    stage TEXT NOT NULL,
    answered_at_ms INTEGER,
    minutes INTEGER NOT NULL GENERATED ALWAYS AS (coalesce((answered_at_ms - asked_at_ms) / 60000, -1)) STORED
) STRICT
-- next
-- By the day asked.
CREATE TABLE answer_daily (
    day TEXT NOT NULL,
    channel TEXT NOT NULL,
    stage TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (day, channel, stage, minutes)
) STRICT, WITHOUT ROWID
-- next
-- How many customers entered a stage and left it; whoever is deleted leaves theirs on that day. All entered less all left, up to a day, is how many stood there at its end.
CREATE TABLE stage_daily (
    day TEXT NOT NULL,
    stage TEXT NOT NULL,
    entered INTEGER NOT NULL,
    left INTEGER NOT NULL,
    PRIMARY KEY (day, stage)
) STRICT, WITHOUT ROWID
-- next
-- Days are whole ones spent in from_stage.
CREATE TABLE stage_step_daily (
    day TEXT NOT NULL,
    from_stage TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    days INTEGER NOT NULL,
    steps INTEGER NOT NULL,
    PRIMARY KEY (day, from_stage, to_stage, days)
) STRICT, WITHOUT ROWID
-- next
-- The day in Vietnam on which whoever is deleted left their stage.
ALTER TABLE customer ADD COLUMN stage_left_on TEXT
    GENERATED ALWAYS AS (max(stage_since_on, date(deleted_at_ms / 1000, 'unixepoch', '+7 hours'))) VIRTUAL
-- next
-- Each time somebody spent in a stage: a change has the one it ended, a customer the one that lasts. Whoever has a change after a merge, it is counted once.
CREATE VIEW stage_time AS
SELECT customer_id, from_stage AS stage, from_since_on AS entered_on, changed_on AS left_on
FROM stage_change
UNION ALL
SELECT id, stage, stage_since_on, stage_left_on
FROM customer
-- next
ALTER TABLE stage_change ADD COLUMN days_in_from_stage INTEGER
    GENERATED ALWAYS AS (max(0, CAST(julianday(changed_on) - julianday(from_since_on) AS INTEGER))) VIRTUAL
-- next
CREATE INDEX question_answer_by_day ON question_answer (asked_on, channel, stage, minutes)
-- next
-- Of a customer's questions, those that a contact at an instant may answer: not answered before it.
CREATE INDEX question_answer_open ON question_answer (customer_id, coalesce(answered_at_ms, 9223372036854775807))
-- next
CREATE INDEX question_answer_waiting ON question_answer (asked_at_ms) WHERE answered_at_ms IS NULL
-- next
CREATE INDEX stage_change_by_beginning ON stage_change (from_since_on)
-- next
CREATE INDEX customer_by_stage_day ON customer (stage_since_on, stage)
-- next
INSERT INTO question_answer (question_id, customer_id, asked_at_ms, asked_on, channel, stage, answered_at_ms)
SELECT question_id, customer_id, asked_at_ms, asked_on, channel, stage, answered_at_ms
FROM asked_question
-- next
INSERT INTO answer_daily (day, channel, stage, minutes, answers)
SELECT asked_on, channel, stage, minutes, count(*)
FROM question_answer
GROUP BY asked_on, channel, stage, minutes
-- next
INSERT INTO stage_daily (day, stage, entered, left)
SELECT day, stage, sum(entered), sum(left)
FROM (SELECT entered_on AS day, stage, 1 AS entered, 0 AS left FROM stage_time
      UNION ALL SELECT left_on, stage, 0, 1 FROM stage_time WHERE left_on IS NOT NULL)
GROUP BY day, stage
-- next
INSERT INTO stage_step_daily (day, from_stage, to_stage, days, steps)
SELECT changed_on, from_stage, to_stage, days_in_from_stage, count(*)
FROM stage_change
GROUP BY changed_on, from_stage, to_stage, days_in_from_stage
-- next
CREATE TRIGGER interaction_asks AFTER INSERT ON interaction
WHEN NEW.direction = 'in' AND NEW.kind IN ('question', 'complaint') BEGIN
    INSERT INTO question_answer (question_id, customer_id, asked_at_ms, asked_on, channel, stage, answered_at_ms)
    SELECT question_id, customer_id, asked_at_ms, asked_on, channel, stage, answered_at_ms
    FROM asked_question
    WHERE question_id = NEW.id;
END
-- next
-- One look into an index, of what goes out only; most of it answers nothing.
CREATE TRIGGER interaction_answers AFTER INSERT ON interaction
WHEN NEW.direction = 'out'
     AND EXISTS (SELECT 1 FROM question_answer
                 WHERE customer_id = NEW.customer_id
                   AND coalesce(answered_at_ms, 9223372036854775807) > NEW.occurred_at_ms) BEGIN
    UPDATE question_answer SET answered_at_ms = NEW.occurred_at_ms
    WHERE customer_id = NEW.customer_id AND coalesce(answered_at_ms, 9223372036854775807) > NEW.occurred_at_ms
      AND (asked_at_ms, question_id) < (NEW.occurred_at_ms, NEW.id);
END
-- next
CREATE TRIGGER interaction_asks_no_more AFTER DELETE ON interaction
WHEN OLD.direction = 'in' AND OLD.kind IN ('question', 'complaint') BEGIN
    DELETE FROM question_answer WHERE question_id = OLD.id;
END
-- next
CREATE TRIGGER interaction_answers_no_more AFTER DELETE ON interaction
WHEN OLD.direction = 'out'
     AND EXISTS (SELECT 1 FROM question_answer
                 WHERE customer_id = OLD.customer_id
                   AND coalesce(answered_at_ms, 9223372036854775807) = OLD.occurred_at_ms) BEGIN
    UPDATE question_answer
    SET answered_at_ms = (SELECT a.answered_at_ms FROM asked_question AS a WHERE a.question_id = question_answer.question_id)
    WHERE customer_id = OLD.customer_id AND coalesce(answered_at_ms, 9223372036854775807) = OLD.occurred_at_ms;
END
-- next
CREATE TRIGGER interaction_asks_or_answers_again
AFTER UPDATE OF customer_id, occurred_at_ms, occurred_on, channel, direction, kind, stage ON interaction
WHEN OLD.direction = 'out' OR NEW.direction = 'out'
     OR OLD.kind IN ('question', 'complaint') OR NEW.kind IN ('question', 'complaint') BEGIN
    DELETE FROM question_answer WHERE question_id = OLD.id;
    INSERT INTO question_answer (question_id, customer_id, asked_at_ms, asked_on, channel, stage, answered_at_ms)
    SELECT question_id, customer_id, asked_at_ms, asked_on, channel, stage, answered_at_ms
    FROM asked_question
    WHERE question_id = NEW.id;
    UPDATE question_answer
    SET answered_at_ms = (SELECT a.answered_at_ms FROM asked_question AS a WHERE a.question_id = question_answer.question_id)
    WHERE OLD.direction = 'out' AND customer_id = OLD.customer_id
      AND coalesce(answered_at_ms, 9223372036854775807) = OLD.occurred_at_ms;
    UPDATE question_answer SET answered_at_ms = NEW.occurred_at_ms
    WHERE NEW.direction = 'out' AND customer_id = NEW.customer_id
      AND coalesce(answered_at_ms, 9223372036854775807) > NEW.occurred_at_ms
      AND (asked_at_ms, question_id) < (NEW.occurred_at_ms, NEW.id);
END
-- next
CREATE TRIGGER answer_counts AFTER INSERT ON question_answer BEGIN
    INSERT INTO answer_daily (day, channel, stage, minutes, answers)
    VALUES (NEW.asked_on, NEW.channel, NEW.stage, NEW.minutes, 1)
    ON CONFLICT (day, channel, stage, minutes) DO UPDATE SET answers = answers + 1;
END
-- next
CREATE TRIGGER answer_counts_again AFTER UPDATE ON question_answer WHEN OLD.minutes <> NEW.minutes BEGIN
    UPDATE answer_daily SET answers = answers - 1
    WHERE day = OLD.asked_on AND channel = OLD.channel AND stage = OLD.stage AND minutes = OLD.minutes;
    INSERT INTO answer_daily (day, channel, stage, minutes, answers)
    VALUES (NEW.asked_on, NEW.channel, NEW.stage, NEW.minutes, 1)
    ON CONFLICT (day, channel, stage, minutes) DO UPDATE SET answers = answers + 1;
END
-- next
CREATE TRIGGER answer_counts_no_more AFTER DELETE ON question_answer BEGIN
    UPDATE answer_daily SET answers = answers - 1
    WHERE day = OLD.asked_on AND channel = OLD.channel AND stage = OLD.stage AND minutes = OLD.minutes;
END
-- next
-- CustomerWriter counts who is new: a trigger there would have every table about customers looked into for rows that wait for this one.
CREATE TRIGGER customer_enters_another_stage AFTER UPDATE OF stage, stage_since_on, deleted_at_ms ON customer
WHEN (OLD.stage, OLD.stage_since_on, OLD.stage_left_on) IS NOT (NEW.stage, NEW.stage_since_on, NEW.stage_left_on) BEGIN
    UPDATE stage_daily SET entered = entered - 1 WHERE day = OLD.stage_since_on AND stage = OLD.stage;
    UPDATE stage_daily SET left = left - 1 WHERE day = OLD.stage_left_on AND stage = OLD.stage;
    INSERT INTO stage_daily (day, stage, entered, left) VALUES (NEW.stage_since_on, NEW.stage, 1, 0)
    ON CONFLICT (day, stage) DO UPDATE SET entered = entered + 1;
    INSERT INTO stage_daily (day, stage, entered, left)
    SELECT NEW.stage_left_on, NEW.stage, 0, 1 WHERE NEW.stage_left_on IS NOT NULL
    ON CONFLICT (day, stage) DO UPDATE SET left = left + 1;
END
-- next
CREATE TRIGGER customer_enters_no_stage AFTER DELETE ON customer BEGIN
    UPDATE stage_daily SET entered = entered - 1 WHERE day = OLD.stage_since_on AND stage = OLD.stage;
    UPDATE stage_daily SET left = left - 1 WHERE day = OLD.stage_left_on AND stage = OLD.stage;
END
-- next
CREATE TRIGGER stage_change_ends_a_stage AFTER INSERT ON stage_change BEGIN
    INSERT INTO stage_daily (day, stage, entered, left) VALUES (NEW.from_since_on, NEW.from_stage, 1, 0)
    ON CONFLICT (day, stage) DO UPDATE SET entered = entered + 1;
    INSERT INTO stage_daily (day, stage, entered, left) VALUES (NEW.changed_on, NEW.from_stage, 0, 1)
    ON CONFLICT (day, stage) DO UPDATE SET left = left + 1;
    INSERT INTO stage_step_daily (day, from_stage, to_stage, days, steps)
    VALUES (NEW.changed_on, NEW.from_stage, NEW.to_stage, NEW.days_in_from_stage, 1)
    ON CONFLICT (day, from_stage, to_stage, days) DO UPDATE SET steps = steps + 1;
END
-- next
CREATE TRIGGER stage_change_ends_no_stage AFTER DELETE ON stage_change BEGIN
    UPDATE stage_daily SET entered = entered - 1 WHERE day = OLD.from_since_on AND stage = OLD.from_stage;
    UPDATE stage_daily SET left = left - 1 WHERE day = OLD.changed_on AND stage = OLD.from_stage;
    UPDATE stage_step_daily SET steps = steps - 1
    WHERE day = OLD.changed_on AND from_stage = OLD.from_stage AND to_stage = OLD.to_stage
      AND days = OLD.days_in_from_stage;
END
