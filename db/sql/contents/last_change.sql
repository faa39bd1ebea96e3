SELECT max(at_ms) AS at_ms
FROM (SELECT max(at_ms) AS at_ms FROM journal
      UNION ALL
      SELECT max(updated_at_ms) FROM customer
      UNION ALL
      SELECT max(sent_at_ms) FROM outbox_message)
