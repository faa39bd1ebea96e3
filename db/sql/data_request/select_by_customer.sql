SELECT id, customer_id, name, kind, channel, received_on, reply_due_on, done_due_on, third_party, is_extended, replied_at_ms,
       done_at_ms, outcome, lifted_at_ms, note, recorded_at_ms, recorded_by
FROM data_request
WHERE customer_id = :customer_id
ORDER BY id
