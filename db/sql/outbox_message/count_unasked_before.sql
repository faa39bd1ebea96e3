-- Planned for earlier days, and not among what select_missed asks about: answered, or no greeting.
SELECT channel, count(*) AS messages
FROM outbox_message
WHERE state = 'planned' AND due_on < :day
  AND (occasion_key IS NULL OR coalesce(reason, '') IN (SELECT value FROM json_each(:answered)))
GROUP BY channel
