SELECT other.id, other.customer_id, c.full_name, other.state
FROM outbox_message AS m
CROSS JOIN outbox_message AS other ON other.address = m.address AND other.occasion_key = m.occasion_key
CROSS JOIN customer AS c ON c.id = other.customer_id
WHERE m.id = :id AND m.occasion_key IS NOT NULL AND other.occasion_on IS m.occasion_on AND other.customer_id <> m.customer_id
  AND (other.state IN ('sending', 'sent', 'uncertain')
       OR (other.state IN ('planned', 'approved') AND c.deleted_at_ms IS NULL AND (m.state = 'skipped' OR other.id < m.id)))
ORDER BY other.state IN ('planned', 'approved'), other.id
LIMIT 1
