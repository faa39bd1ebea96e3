-- Planned for earlier days, and not among what select_missed asks about: answered, or neither a greeting nor of a campaign that goes on.
SELECT channel, count(*) AS messages
FROM outbox_message
WHERE state = 'planned' AND due_on < :day
  AND (coalesce(reason, '') IN (SELECT value FROM json_each(:answered))
       OR (occasion_key IS NULL
           AND coalesce((SELECT state FROM campaign WHERE id = outbox_message.campaign_id), '') NOT IN ('planned', 'approved')))
GROUP BY channel
