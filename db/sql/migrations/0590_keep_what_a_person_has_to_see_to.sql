-- What a person has to see to stays known. Of a message that is let go once more, that a server may have it: only the bytes of its next attempt take the place of those a server was given. Of a mailbox, how many mails nobody has looked for yet. Of an address, that there is no such mailbox: it bounces while no later news says that what went there was read, and one that was taken out and came again is tried again.
DROP TRIGGER outbox_payload_is_never_changed
-- next
CREATE TRIGGER outbox_payload_is_never_changed BEFORE UPDATE ON outbox_payload
WHEN EXISTS (SELECT 1 FROM outbox_message WHERE id = OLD.message_id AND claimed_at_ms IS NOT NULL AND state <> 'approved') BEGIN
    SELECT RAISE(ABORT, 'what a server was given is history');
END
-- next
ALTER TABLE mailbox ADD COLUMN unknown_refusals INTEGER NOT NULL DEFAULT 0 CHECK (unknown_refusals >= 0)
-- next
ALTER TABLE mailbox ADD COLUMN passed_over INTEGER NOT NULL DEFAULT 0 CHECK (passed_over >= 0)
-- next
CREATE INDEX delivery_event_hard_bounces ON delivery_event (message_id) WHERE kind = 'bounced_hard'
-- next
CREATE VIEW bounced_contact AS
SELECT p.id AS contact_point_id, p.customer_id AS customer_id, m.channel AS channel
FROM delivery_event AS e
JOIN outbox_message AS m ON m.id = e.message_id
JOIN contact_point AS p ON p.customer_id = m.customer_id AND p.normalized = m.address
WHERE e.kind = 'bounced_hard'
  AND e.occurred_at_ms >= (SELECT min(same.created_at_ms) FROM contact_point AS same
                           WHERE same.customer_id = m.customer_id AND same.normalized = m.address)
  AND NOT EXISTS (SELECT 1 FROM outbox_message AS r
                  JOIN delivery_event AS n ON n.message_id = r.id AND n.occurred_at_ms > e.occurred_at_ms
                  WHERE r.customer_id = m.customer_id AND r.channel = m.channel AND r.address = m.address
                    AND n.kind IN ('delivered', 'opened', 'clicked', 'replied', 'unsubscribed', 'complained'))
-- next
DROP VIEW message_bar
-- next
CREATE VIEW message_bar AS
SELECT d.customer_id AS customer_id, p.value AS purpose, 'restricted' AS word
FROM data_request AS d
CROSS JOIN json_each('["care","greeting","promotion"]') AS p
WHERE d.kind = 'restrict' AND d.customer_id IS NOT NULL AND d.lifted_at_ms IS NULL
  AND (d.outcome IS NULL OR d.outcome = 'done')
UNION ALL
SELECT b.customer_id, b.purpose, 'erased-' || w.channel
FROM barred_contact AS b
JOIN contact_channel AS w ON w.contact_point_id = b.contact_point_id
WHERE NOT EXISTS (SELECT 1 FROM contact_channel AS other
                  WHERE other.customer_id = b.customer_id AND other.channel = w.channel
                    AND NOT EXISTS (SELECT 1 FROM barred_contact AS too
                                    WHERE too.contact_point_id = other.contact_point_id AND too.purpose = b.purpose))
UNION ALL
SELECT b.customer_id, p.value, 'bounced-' || b.channel
FROM bounced_contact AS b
CROSS JOIN json_each('["care","greeting","promotion"]') AS p
WHERE NOT EXISTS (SELECT 1 FROM contact_channel AS other
                  WHERE other.customer_id = b.customer_id AND other.channel = b.channel
                    AND NOT EXISTS (SELECT 1 FROM bounced_contact AS too
                                    WHERE too.contact_point_id = other.contact_point_id AND too.channel = b.channel)
                    AND NOT EXISTS (SELECT 1 FROM barred_contact AS erased
                                    WHERE erased.contact_point_id = other.contact_point_id AND erased.purpose = p.value))
