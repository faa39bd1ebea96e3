-- Of an earlier day only what was let go, put off or tried again on this one: what was missed meanwhile waits for a person.
SELECT id, channel
FROM outbox_message
WHERE state = 'approved' AND channel IN (SELECT value FROM json_each(:channels))
  AND (next_attempt_at_ms IS NULL OR next_attempt_at_ms <= :now_ms)
  AND ((due_on = :day AND due_at <= :time) OR (due_on < :day AND next_attempt_at_ms >= :midnight_ms))
ORDER BY due_on, due_at, id
