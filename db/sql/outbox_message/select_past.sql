SELECT m.id, m.has_late_words,
       c.deleted_at_ms IS NULL
           AND s.audience = t.audience
           AND NOT EXISTS (SELECT 1 FROM consent_current AS r
                           WHERE r.customer_id = c.id AND r.purpose = m.purpose AND r.granted = 0 AND r.channel IN (m.channel, 'all'))
           AND NOT EXISTS (SELECT 1 FROM message_bar AS b
                           WHERE b.customer_id = c.id AND b.purpose = m.purpose
                             AND b.word IN ('restricted', 'erased-' || m.channel))
           AS may_go
FROM outbox_message AS m
JOIN customer AS c ON c.id = m.customer_id
JOIN lifecycle_stage AS s ON s.stage = c.stage
JOIN template AS t ON t.id = m.template_id
WHERE m.state IN (SELECT value FROM json_each(:states)) AND m.due_on < :before AND m.occasion_key IS NOT NULL
  AND (m.is_late = 0 OR (m.has_late_words = 0 AND coalesce(m.occasion_on, m.due_on) < :before) OR m.due_on < :oldest OR NOT may_go)
ORDER BY m.id
