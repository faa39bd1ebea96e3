-- Each message is asked about at some ages: those of which one was reached within the window, by the last of them.
SELECT m.id, m.internet_message_id, m.server_reference, max(m.accepted_at_ms + a.value) AS due_ms
FROM json_each(:ages_ms) AS a
CROSS JOIN outbox_message AS m
WHERE m.account_id = :account_id AND m.state = 'sent'
  AND m.accepted_at_ms > :after_ms - a.value AND m.accepted_at_ms <= :up_to_ms - a.value AND m.accepted_at_ms > :oldest_ms
  AND NOT EXISTS (SELECT 1 FROM delivery_event AS e
                  WHERE e.message_id = m.id AND e.kind IN ('delivered', 'bounced_hard', 'bounced_soft', 'bounced_block'))
GROUP BY m.id
ORDER BY due_ms, m.id
LIMIT :limit
