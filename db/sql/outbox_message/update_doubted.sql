-- A backup took the shop's place: what was still to go by then may have gone from the shop that was replaced,
-- and what a person sends, before its hour too.
UPDATE outbox_message
SET state = 'uncertain', reason = :reason, updated_at_ms = :at_ms
WHERE state IN (SELECT value FROM json_each(:states))
  AND (due_on < :day OR (due_on = :day AND (due_at <= :time OR channel IN (SELECT value FROM json_each(:by_hand)))))
RETURNING id
