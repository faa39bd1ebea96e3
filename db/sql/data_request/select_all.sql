SELECT id, customer_id, name, kind, channel, received_on, reply_due_on, done_due_on, third_party, is_extended, replied_at_ms,
       done_at_ms, outcome, lifted_at_ms, note, recorded_at_ms, recorded_by
FROM data_request
ORDER BY done_at_ms IS NOT NULL,
         CASE WHEN done_at_ms IS NULL AND replied_at_ms IS NULL THEN min(reply_due_on, done_due_on) ELSE done_due_on END,
         done_at_ms DESC, id
LIMIT :limit
