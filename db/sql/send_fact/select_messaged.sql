SELECT at_ms
FROM (SELECT coalesce(m.sent_at_ms, m.updated_at_ms) AS at_ms
      FROM outbox_message AS m
      WHERE m.customer_id = :customer_id AND m.id <> :id AND m.state IN ('sending', 'sent', 'uncertain')
        AND coalesce(m.sent_at_ms, m.updated_at_ms) > :after_ms
      ORDER BY at_ms DESC
      LIMIT :limit)
ORDER BY at_ms
