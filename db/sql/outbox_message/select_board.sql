WITH wanted AS (
    SELECT id FROM outbox_message WHERE :customers IS NULL AND :when = 'day' AND due_on BETWEEN :from AND :to
    UNION ALL
    SELECT id FROM outbox_message INDEXED BY outbox_by_state
    WHERE :customers IS NULL AND :when = 'late' AND state IN (SELECT value FROM json_each(:states)) AND due_on BETWEEN :from AND :to
      AND is_late = 1
    UNION ALL
    SELECT id FROM outbox_message INDEXED BY outbox_late_by_change
    WHERE :customers IS NULL AND :when IN ('settled-late', 'too-late') AND is_late = 1 AND updated_at_ms >= :since_ms
      AND due_on BETWEEN :from AND :to
    UNION ALL
    SELECT id FROM outbox_message
    WHERE customer_id IN (SELECT value FROM json_each(:customers)) AND +is_late = (:when <> 'day') AND +due_on BETWEEN :from AND :to
)
SELECT c.id AS customer_id, c.code, c.kind, c.full_name, c.given_name, c.sort_key, c.gender, c.honorific,
       c.stage AS customer_stage, c.birth_calendar, c.birth_day, c.birth_month, c.birth_year, c.birth_leap_month,
       c.birth_approximate, c.province, c.occupation, c.note, c.since, c.created_at_ms,
       c.updated_at_ms AS customer_updated_at_ms, c.deleted_at_ms,
       c.address AS customer_address, c.preferred_channel, c.preferred_hour,
       m.id, m.occasion_key, m.occasion_year, m.occasion_on, m.channel, m.purpose, m.rule_id, m.template_id, m.template_version,
       m.stage, m.address, m.due_on, m.due_at, m.subject, m.text, m.is_edited, m.state, m.reason, m.sent_at_ms, m.updated_at_ms, m.is_late,
       m.opened_at_ms, m.copied_at_ms,
       m.internet_message_id, m.attempts, m.next_attempt_at_ms, m.claimed_at_ms, m.claimed_by, m.accepted_at_ms, m.account_id,
       m.server_reference, m.cost_parts, m.campaign_id,
       t.title
FROM wanted
JOIN outbox_message AS m ON m.id = wanted.id
JOIN customer AS c ON c.id = m.customer_id
JOIN template AS t ON t.id = m.template_id
WHERE +m.state IN (SELECT value FROM json_each(:states)) AND m.updated_at_ms >= :since_ms
  AND (:when NOT IN ('settled-late', 'too-late') OR (m.state = 'skipped' AND m.reason IS 'missed') = (:when = 'too-late'))
ORDER BY CASE WHEN :newest_first THEN -m.updated_at_ms END, m.due_on DESC, m.due_at, c.sort_key, m.id
LIMIT :limit
