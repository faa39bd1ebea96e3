SELECT (SELECT group_concat(r.channel) FROM consent_current AS r
        WHERE r.customer_id = :customer_id AND r.purpose = :purpose AND r.granted = 0) AS refused,
       (SELECT group_concat(b.word) FROM message_bar AS b
        WHERE b.customer_id = :customer_id AND b.purpose = :purpose) AS barred
