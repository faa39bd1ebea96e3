-- Of someone who was merged since, among the contacts of who was kept.
WITH RECURSIVE entry (id) AS (
    SELECT customer_id FROM outbox_message WHERE id = :message_id
    UNION
    SELECT k.kept_id FROM entry JOIN merged_customer AS k ON k.customer_id = entry.id)
SELECT i.occurred_on, i.stage
FROM entry
CROSS JOIN interaction AS i ON i.customer_id = entry.id AND i.outbox_message_id = :message_id
