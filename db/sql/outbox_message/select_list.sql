SELECT m.id, m.customer_id, c.full_name, c.given_name, c.gender, m.occasion_key, m.occasion_year, m.occasion_on, m.channel, m.purpose,
       m.rule_id, m.template_id, m.template_version, m.stage, m.address, m.due_on, m.due_at, m.subject, m.text, m.is_edited, m.state,
       m.reason, m.sent_at_ms, m.updated_at_ms, m.is_late, m.opened_at_ms, m.copied_at_ms,
       m.internet_message_id, m.attempts, m.next_attempt_at_ms, m.claimed_at_ms, m.claimed_by, m.accepted_at_ms, m.account_id,
       m.server_reference, m.cost_parts, m.campaign_id
FROM outbox_message AS m
JOIN customer AS c ON c.id = m.customer_id
WHERE m.due_on BETWEEN :from AND :to
  AND (:state IS NULL OR m.state = :state) AND m.updated_at_ms >= :since_ms
  AND (:channel IS NULL OR m.channel = :channel) AND (:account_id IS NULL OR m.account_id = :account_id)
ORDER BY m.due_on, m.due_at, c.sort_key, m.id
LIMIT :limit
