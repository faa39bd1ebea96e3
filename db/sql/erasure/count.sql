SELECT (SELECT count(*) FROM interaction WHERE customer_id = :customer) AS interactions,
       (SELECT count(*) FROM outbox_message WHERE customer_id = :customer) AS messages,
       (SELECT count(*) FROM contact_point WHERE customer_id = :customer) AS contact_points
