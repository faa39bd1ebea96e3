-- What was missed waits for a person: of an earlier day all but what was let go, put off or tried again on this one, and what nobody sent when it could go.
SELECT id, channel, customer_id
FROM outbox_message
WHERE state = 'approved' AND channel IN (SELECT value FROM json_each(:channels))
  AND (next_attempt_at_ms IS NULL OR next_attempt_at_ms <= :now_ms)
  AND ((due_on, due_at) >= (:missed_on, :missed_at) OR next_attempt_at_ms >= :missed_ms)
  AND ((due_on = :day AND due_at <= :time) OR (due_on < :day AND next_attempt_at_ms >= :midnight_ms))
ORDER BY due_on, due_at, id
