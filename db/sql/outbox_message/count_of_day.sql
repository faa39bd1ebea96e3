SELECT state, count(*) AS messages FROM outbox_message WHERE due_on = :day GROUP BY state
