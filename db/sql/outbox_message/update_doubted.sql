-- A backup took the shop's place: what was still to go by then may have gone from the shop that was replaced.
UPDATE outbox_message
SET state = 'uncertain', reason = :reason, updated_at_ms = :at_ms
WHERE state IN (SELECT value FROM json_each(:states)) AND (due_on < :day OR (due_on = :day AND due_at <= :time))
RETURNING id
