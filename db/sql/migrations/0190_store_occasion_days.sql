-- A message keeps the day of its occasion: worked out from its rule as it is now, what was sent moved when the rule changed.
ALTER TABLE outbox_message ADD COLUMN occasion_on TEXT CHECK (occasion_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
-- next
UPDATE outbox_message
SET occasion_on = date(due_on, '+' || coalesce((SELECT r.days_ahead FROM greeting_rule AS r WHERE r.id = rule_id), 0) || ' days')
WHERE occasion_key IS NOT NULL
