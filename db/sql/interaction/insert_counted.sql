-- As insert.sql, of a customer whose stage is known.
INSERT INTO interaction (occurred_at_ms, occurred_on, channel, direction, kind, amount, score, note, outbox_message_id,
                         reference_source, reference, reference_key, import_batch_id, customer_id, stage)
VALUES (:occurred_at_ms, :occurred_on, :channel, :direction, :kind, :amount, :score, :note, :outbox_message_id,
        :reference_source, :reference, :reference_key, :import_batch_id, :customer_id, :stage)
