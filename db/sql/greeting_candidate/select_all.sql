-- The bars are worked out once for all customers: asked of each, every one of them would be read again.
-- So are the refusals at addresses that several have: one that thousands have is not looked through for each of them.
WITH bars AS MATERIALIZED (
    SELECT b.customer_id AS customer_id, group_concat(DISTINCT b.word) AS words
    FROM message_bar AS b
    WHERE b.purpose = 'greeting'
    GROUP BY b.customer_id
),
refusal AS MATERIALIZED (
    SELECT theirs.normalized AS address, r.channel AS channel, r.customer_id AS customer_id, r.recorded_at_ms AS at_ms
    FROM consent_current AS r
    CROSS JOIN contact_point AS theirs ON theirs.customer_id = r.customer_id
    WHERE r.purpose = 'greeting' AND r.granted = 0 AND theirs.kind NOT IN ('website', 'other')
      AND EXISTS (SELECT 1 FROM contact_point AS other
                  WHERE other.normalized = theirs.normalized AND other.id <> theirs.id)
)
SELECT c.id, c.stage, c.gender, c.birth_year, c.birth_approximate, c.reach, c.occupation,
       (SELECT group_concat(r.channel) FROM consent_current AS r
        WHERE r.customer_id = c.id AND r.purpose = 'greeting' AND r.granted = 0) AS refused,
       m.id, m.state, m.channel, m.reason, m.template_id, c.since,
       CASE WHEN :rival_tags <> '' THEN
           (SELECT group_concat(t.name, char(31)) FROM customer_tag AS ct JOIN tag AS t ON t.id = ct.tag_id
            WHERE ct.customer_id = c.id AND t.name IN (SELECT value FROM json_each(:rival_tags)))
       END AS rival_tags,
       bars.words AS barred,
       c.preferred_channel, c.preferred_hour, m.rule_id,
       CASE WHEN c.id IN (SELECT mine.customer_id FROM contact_point AS mine
                          WHERE mine.normalized IN (SELECT address FROM refusal)) THEN
           (SELECT group_concat(open.channel)
            FROM (SELECT w.value AS channel
                  FROM contact_point AS mine
                  CROSS JOIN json_each('["phone","sms","zalo","email","facebook"]') AS w
                  WHERE mine.customer_id = c.id
                    AND (w.value = mine.kind OR (mine.kind = 'phone' AND mine.takes_text = 1 AND w.value IN ('sms', 'zalo')))
                    AND mine.id NOT IN (SELECT b.contact_point_id FROM barred_contact AS b
                                        WHERE b.customer_id = c.id AND b.purpose = 'greeting')
                    AND mine.id NOT IN (SELECT b.contact_point_id FROM bounced_contact AS b
                                        WHERE b.customer_id = c.id AND b.channel = w.value)
                  GROUP BY w.value
                  HAVING min(EXISTS (SELECT 1 FROM refusal AS r
                                     WHERE r.address = mine.normalized AND r.customer_id <> c.id
                                       AND r.channel IN (w.value, 'all')
                                       AND NOT EXISTS (SELECT 1 FROM consent_current AS own
                                                       WHERE own.customer_id = c.id AND own.purpose = 'greeting'
                                                         AND own.channel IN (w.value, 'all') AND own.granted = 1
                                                         AND own.recorded_at_ms > r.at_ms)))) AS open)
       END AS refused_there
FROM customer AS c
LEFT JOIN bars ON bars.customer_id = c.id
LEFT JOIN outbox_message AS m ON m.customer_id = c.id AND m.occasion_key = :occasion_key AND m.occasion_year = :occasion_year
     AND m.state NOT IN ('failed', 'cancelled')
WHERE c.deleted_at_ms IS NULL AND (:tag = '' OR EXISTS (SELECT 1 FROM customer_tag AS ct JOIN tag AS t ON t.id = ct.tag_id
                                WHERE ct.customer_id = c.id AND t.name = :tag))
  AND (:among_tags = '' OR c.id IN (SELECT ct.customer_id FROM customer_tag AS ct JOIN tag AS t ON t.id = ct.tag_id
                                    WHERE t.name IN (SELECT value FROM json_each(:among_tags))))
ORDER BY c.id
