SELECT count(*)
FROM data_request
WHERE done_at_ms IS NULL
  AND CASE WHEN replied_at_ms IS NULL THEN min(reply_due_on, done_due_on) ELSE done_due_on END <= :by
