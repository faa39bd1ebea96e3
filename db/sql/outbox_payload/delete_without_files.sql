-- Without these files nobody could say any more what the bytes were.
DELETE FROM outbox_payload
WHERE message_id = :message_id
  AND EXISTS (SELECT 1 FROM message_file AS f WHERE f.message_id = :message_id AND f.body_at IS NOT NULL)
