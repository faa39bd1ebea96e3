SELECT other.customer_id
FROM outbox_message AS other
CROSS JOIN customer AS c ON c.id = other.customer_id
WHERE other.address = :address AND other.occasion_key = :occasion_key AND other.occasion_on IS :occasion_on
  AND other.customer_id <> :customer
  AND (other.state IN ('sending', 'sent', 'uncertain')
       OR (other.state IN ('planned', 'approved') AND c.deleted_at_ms IS NULL))
ORDER BY other.state IN ('planned', 'approved'), other.id
LIMIT 1
