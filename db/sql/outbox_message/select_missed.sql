-- What waits for a person's word: approved and not gone when it could, planned for a day or an hour that is over, or lost sight of by a restore.
WITH wanted AS (
    SELECT id FROM outbox_message
    WHERE state = 'approved' AND (due_on < :day OR (due_on = :day AND due_at <= :time))
      AND coalesce(next_attempt_at_ms, 0) <= :now_ms
      AND NOT (((due_on, due_at) >= (:missed_on, :missed_at) OR coalesce(next_attempt_at_ms, 0) >= :missed_ms)
               AND (due_on = :day OR coalesce(next_attempt_at_ms, 0) >= :midnight_ms))
    UNION ALL
    SELECT id FROM outbox_message
    WHERE state = 'planned' AND due_on < :day AND occasion_key IS NOT NULL
      AND coalesce(reason, '') NOT IN (SELECT value FROM json_each(:answered))
    UNION ALL
    SELECT id FROM outbox_message
    WHERE state = 'planned' AND due_on <= :day
      AND (SELECT state FROM campaign WHERE id = outbox_message.campaign_id) IN ('planned', 'approved')
      AND (due_on < :day OR ((due_on, due_at) < (:unapproved_on, :unapproved_at)
                             AND channel IN (SELECT value FROM json_each(:unapproved_channels))))
      AND coalesce(reason, '') NOT IN (SELECT value FROM json_each(:answered))
    UNION ALL
    SELECT id FROM outbox_message WHERE state = 'uncertain' AND reason = :doubted
)
SELECT m.id, m.customer_id, c.full_name, c.given_name, c.gender, m.occasion_key, m.occasion_year, m.occasion_on, m.channel, m.purpose,
       m.rule_id, m.template_id, m.template_version, m.stage, m.address, m.due_on, m.due_at, m.subject, m.text, m.is_edited, m.state,
       m.reason, m.sent_at_ms, m.updated_at_ms, m.is_late, m.opened_at_ms, m.copied_at_ms,
       m.internet_message_id, m.attempts, m.next_attempt_at_ms, m.claimed_at_ms, m.claimed_by, m.accepted_at_ms, m.account_id,
       m.server_reference, m.cost_parts, m.campaign_id,
       count(*) OVER () AS total, sum(m.state = 'uncertain') OVER () AS doubted,
       sum(m.state = 'approved' AND m.due_on = :day) OVER () AS approved_of_day,
       sum(m.state = 'planned' AND m.due_on = :day) OVER () AS planned_of_day
FROM wanted
JOIN outbox_message AS m ON m.id = wanted.id
JOIN customer AS c ON c.id = m.customer_id
ORDER BY m.due_on DESC, m.due_at, c.sort_key, m.id
LIMIT :limit
