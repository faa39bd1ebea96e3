SELECT (SELECT due_on || ' ' || due_at FROM outbox_message
        WHERE state = 'approved' AND (due_on > :day OR (due_on = :day AND due_at > :time))
        ORDER BY due_on, due_at LIMIT 1) AS due,
       (SELECT min(next_attempt_at_ms) FROM outbox_message
        WHERE state = 'approved' AND next_attempt_at_ms > :now_ms) AS next_attempt_at_ms
