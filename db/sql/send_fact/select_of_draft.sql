-- As select_by_message asks, of a message that is not in the ledger.
SELECT t.audience, t.recipient, c.stage, c.kind,
       c.deleted_at_ms IS NOT NULL AS is_deleted,
       EXISTS (SELECT 1 FROM message_bar AS b
               WHERE b.customer_id = c.id AND b.purpose = :purpose AND b.word = 'restricted') AS is_restricted,
       EXISTS (SELECT 1 FROM contact_point AS p
               WHERE p.customer_id = c.id AND p.normalized = :address) AS is_theirs,
       EXISTS (SELECT 1 FROM contact_point AS p
               WHERE p.customer_id = c.id AND p.normalized = :address)
       AND NOT EXISTS (SELECT 1 FROM contact_point AS p
                       WHERE p.customer_id = c.id AND p.normalized = :address
                         AND p.id NOT IN (SELECT b.contact_point_id FROM barred_contact AS b
                                          WHERE b.customer_id = c.id AND b.purpose = :purpose)) AS is_erased,
       EXISTS (SELECT 1 FROM outbox_message AS b
               JOIN delivery_event AS e ON e.message_id = b.id AND e.kind = 'bounced_hard'
               WHERE b.customer_id = c.id AND b.channel = +:channel AND b.address = :address
                 AND e.occurred_at_ms >= coalesce((SELECT min(p.created_at_ms) FROM contact_point AS p
                                                   WHERE p.customer_id = c.id AND p.normalized = :address), 0)
                 AND NOT EXISTS (SELECT 1 FROM outbox_message AS r
                                 JOIN delivery_event AS n ON n.message_id = r.id AND n.occurred_at_ms > e.occurred_at_ms
                                 WHERE r.customer_id = c.id AND r.channel = +:channel AND r.address = :address
                                   AND n.kind IN ('delivered', 'opened', 'clicked', 'replied', 'unsubscribed', 'complained'))
              ) AS is_bounced
FROM customer AS c
JOIN template AS t ON t.id = :template_id
WHERE c.id = :customer_id
