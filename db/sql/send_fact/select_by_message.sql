-- An address bounces while no later news says that what went there was read; one that was taken out and came again is tried again.
-- An address that stands there twice, as a phone and a Zalo account, is open where either is.
SELECT m.customer_id, m.channel, m.purpose, m.address, m.subject, m.text, t.audience, t.recipient, c.stage, c.kind,
       c.deleted_at_ms IS NOT NULL AS is_deleted,
       EXISTS (SELECT 1 FROM message_bar AS b
               WHERE b.customer_id = m.customer_id AND b.purpose = m.purpose AND b.word = 'restricted') AS is_restricted,
       EXISTS (SELECT 1 FROM contact_point AS p
               WHERE p.customer_id = m.customer_id AND p.normalized = m.address) AS is_theirs,
       EXISTS (SELECT 1 FROM contact_point AS p
               WHERE p.customer_id = m.customer_id AND p.normalized = m.address)
       AND NOT EXISTS (SELECT 1 FROM contact_point AS p
                       WHERE p.customer_id = m.customer_id AND p.normalized = m.address
                         AND p.id NOT IN (SELECT b.contact_point_id FROM barred_contact AS b
                                          WHERE b.customer_id = m.customer_id AND b.purpose = m.purpose)) AS is_erased,
       EXISTS (SELECT 1 FROM outbox_message AS b
               JOIN delivery_event AS e ON e.message_id = b.id AND e.kind = 'bounced_hard'
               WHERE b.customer_id = m.customer_id AND b.channel = m.channel AND b.address = m.address
                 AND e.occurred_at_ms >= coalesce((SELECT min(p.created_at_ms) FROM contact_point AS p
                                                   WHERE p.customer_id = m.customer_id AND p.normalized = m.address), 0)
                 AND NOT EXISTS (SELECT 1 FROM outbox_message AS r
                                 JOIN delivery_event AS n ON n.message_id = r.id AND n.occurred_at_ms > e.occurred_at_ms
                                 WHERE r.customer_id = m.customer_id AND r.channel = m.channel AND r.address = m.address
                                   AND n.kind IN ('delivered', 'opened', 'clicked', 'replied', 'unsubscribed', 'complained'))
              ) AS is_bounced
FROM outbox_message AS m
JOIN customer AS c ON c.id = m.customer_id
JOIN template AS t ON t.id = m.template_id
WHERE m.id = :id
