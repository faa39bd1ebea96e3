SELECT channel, count(*) AS messages FROM outbox_message WHERE state = 'approved' GROUP BY channel
