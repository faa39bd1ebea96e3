-- What a program has claimed or lost sight of may have gone.
SELECT coalesce(m.sent_at_ms, m.updated_at_ms) AS at_ms
FROM outbox_message AS m
WHERE m.address = :address AND m.channel = +:channel AND m.purpose = 'promotion' AND m.id <> :id
  AND m.state IN ('sending', 'sent', 'uncertain') AND coalesce(m.sent_at_ms, m.updated_at_ms) > :after_ms
ORDER BY at_ms
