-- What an order asks for is no matter of another customer: of care no other refusal counts.
SELECT (SELECT group_concat(r.channel) FROM consent_current AS r
        WHERE r.customer_id = :customer_id AND r.purpose = :purpose AND r.granted = 0) AS refused,
       (SELECT group_concat(b.word) FROM message_bar AS b
        WHERE b.customer_id = :customer_id AND b.purpose = :purpose) AS barred,
       CASE WHEN :purpose <> 'care' THEN
           (SELECT group_concat(open.channel)
            FROM (SELECT w.value AS channel
                  FROM contact_point AS mine
                  CROSS JOIN json_each('["phone","sms","zalo","email","facebook"]') AS w
                  WHERE mine.customer_id = :customer_id
                    AND (w.value = mine.kind OR (mine.kind = 'phone' AND mine.takes_text = 1 AND w.value IN ('sms', 'zalo')))
                    AND mine.id NOT IN (SELECT b.contact_point_id FROM barred_contact AS b
                                        WHERE b.customer_id = :customer_id AND b.purpose = :purpose)
                    AND mine.id NOT IN (SELECT b.contact_point_id FROM bounced_contact AS b
                                        WHERE b.customer_id = :customer_id AND b.channel = w.value)
                  GROUP BY w.value
                  HAVING min(EXISTS (SELECT 1 FROM contact_point AS theirs
                                     CROSS JOIN consent_current AS r ON r.customer_id = theirs.customer_id
                                     WHERE theirs.normalized = mine.normalized AND theirs.kind NOT IN ('website', 'other')
                                       AND theirs.customer_id <> :customer_id AND r.purpose = :purpose
                                       AND r.channel IN (w.value, 'all') AND r.granted = 0
                                       AND NOT EXISTS (SELECT 1 FROM consent_current AS own
                                                       WHERE own.customer_id = :customer_id AND own.purpose = :purpose
                                                         AND own.channel IN (w.value, 'all') AND own.granted = 1
                                                         AND own.recorded_at_ms > r.recorded_at_ms)))) AS open)
       END AS refused_there
