SELECT message_id, kind, source, reference, occurred_at_ms, detail
FROM delivery_event
WHERE message_id = :message_id
ORDER BY occurred_at_ms, id
