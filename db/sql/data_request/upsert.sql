INSERT INTO data_request (id, customer_id, name, kind, channel, received_on, reply_due_on, done_due_on, third_party, is_extended,
                          replied_at_ms, done_at_ms, outcome, lifted_at_ms, note, recorded_at_ms, recorded_by)
VALUES (:id, :customer_id, :name, :kind, :channel, :received_on, :reply_due_on, :done_due_on, :third_party, :is_extended,
        :replied_at_ms, :done_at_ms, :outcome, :lifted_at_ms, :note, :recorded_at_ms, :recorded_by)
ON CONFLICT (id) DO UPDATE SET
    customer_id = excluded.customer_id, name = excluded.name, kind = excluded.kind, channel = excluded.channel,
    received_on = excluded.received_on, reply_due_on = excluded.reply_due_on, done_due_on = excluded.done_due_on,
    third_party = excluded.third_party, is_extended = excluded.is_extended, replied_at_ms = excluded.replied_at_ms,
    done_at_ms = excluded.done_at_ms, outcome = excluded.outcome, lifted_at_ms = excluded.lifted_at_ms, note = excluded.note
