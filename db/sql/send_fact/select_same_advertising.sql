-- The same text goes to another customer at this address on the same day: it was sent, or will be before this one.
SELECT 1
FROM outbox_message AS m
CROSS JOIN outbox_message AS other ON other.address = m.address AND other.channel = m.channel AND other.purpose = 'promotion'
CROSS JOIN customer AS c ON c.id = other.customer_id
WHERE m.id = :id AND m.purpose = 'promotion' AND other.customer_id <> m.customer_id
  AND other.template_id = m.template_id AND other.due_on = m.due_on
  AND (other.state IN ('sending', 'sent', 'uncertain')
       OR (other.state IN ('planned', 'approved') AND c.deleted_at_ms IS NULL AND other.id < m.id))
LIMIT 1
