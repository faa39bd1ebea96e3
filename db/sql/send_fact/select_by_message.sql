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
       EXISTS (SELECT 1 FROM bounced_contact AS b
               JOIN contact_point AS p ON p.id = b.contact_point_id
               WHERE b.customer_id = m.customer_id AND b.channel = m.channel AND p.normalized = m.address)
       -- A person has it sent once more although the server did not know the address.
       AND NOT (m.state = 'approved' AND m.attempts > 0
                AND EXISTS (SELECT 1 FROM delivery_event AS e
                            WHERE e.message_id = m.id AND e.kind = 'bounced_hard')) AS is_bounced
FROM outbox_message AS m
JOIN customer AS c ON c.id = m.customer_id
JOIN template AS t ON t.id = m.template_id
WHERE m.id = :id
