-- As select_of_message finds it.
DELETE FROM interaction
WHERE customer_id IN (
        WITH RECURSIVE entry (id) AS (
            SELECT customer_id FROM outbox_message WHERE id = :message_id
            UNION
            SELECT k.kept_id FROM entry JOIN merged_customer AS k ON k.customer_id = entry.id)
        SELECT id FROM entry)
  AND outbox_message_id = :message_id
