SELECT count(*) AS messages FROM outbox_message WHERE state = 'planned' AND due_on < :day
