INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, kind, stage, amount, score, note,
                         outbox_message_id, reference_source, reference, reference_key, import_batch_id)
SELECT c.id, :occurred_at_ms, :occurred_on, :channel, :direction, :kind, c.stage, :amount, :score, :note, :outbox_message_id,
       :reference_source, :reference, :reference_key, :import_batch_id
FROM customer AS c
WHERE c.id = :customer_id AND c.deleted_at_ms IS NULL
