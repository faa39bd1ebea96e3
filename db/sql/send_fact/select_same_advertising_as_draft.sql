-- As select_same_advertising asks, of a message that comes after all that are in the ledger.
SELECT 1
FROM outbox_message AS other
CROSS JOIN customer AS c ON c.id = other.customer_id
WHERE other.address = :address AND other.channel = +:channel AND other.purpose = 'promotion' AND other.customer_id <> :customer_id
  AND other.template_id = :template_id AND other.due_on = :due_on
  AND (other.state IN ('sending', 'sent', 'uncertain')
       OR (other.state IN ('planned', 'approved') AND c.deleted_at_ms IS NULL))
LIMIT 1
