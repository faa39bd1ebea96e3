-- Who may be barred is found at little cost, and the bars are read of those alone. The limit lets SQLite look for
-- the bars of one customer; without it, it would read everybody's for each.
-- Few have an address that another has: of those alone it is asked whether the other refuses greetings there.
WITH maybe_barred AS (
    SELECT d.customer_id AS customer_id FROM data_request AS d WHERE d.kind = 'restrict' AND d.customer_id IS NOT NULL
    UNION ALL
    SELECT p.customer_id FROM contact_point AS p WHERE p.id IN (SELECT s.contact_point_id FROM suppressed_contact AS s)
    UNION ALL
    SELECT m.customer_id FROM outbox_message AS m
    WHERE m.id IN (SELECT e.message_id FROM delivery_event AS e WHERE e.kind = 'bounced_hard')
)
SELECT c.id, c.stage, c.gender, c.birth_year, c.birth_approximate, c.reach, c.occupation,
       (SELECT group_concat(r.channel) FROM consent_current AS r
        WHERE r.customer_id = c.id AND r.purpose = 'greeting' AND r.granted = 0) AS refused,
       m.id, m.state, m.channel, m.reason, m.template_id, c.since,
       CASE WHEN :rival_tags <> '' THEN
           (SELECT group_concat(t.name, char(31)) FROM customer_tag AS ct JOIN tag AS t ON t.id = ct.tag_id
            WHERE ct.customer_id = c.id AND t.name IN (SELECT value FROM json_each(:rival_tags)))
       END AS rival_tags,
       CASE WHEN c.id IN (SELECT customer_id FROM maybe_barred) THEN
           (SELECT group_concat(DISTINCT w.word)
            FROM (SELECT b.word FROM message_bar AS b WHERE b.customer_id = c.id AND b.purpose = 'greeting' LIMIT -1) AS w)
       END AS barred,
       c.preferred_channel, c.preferred_hour, m.rule_id,
       CASE WHEN EXISTS (SELECT 1 FROM contact_point AS mine
                         CROSS JOIN contact_point AS theirs ON theirs.normalized = mine.normalized AND theirs.id <> mine.id
                         WHERE mine.customer_id = c.id) THEN
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
                  HAVING min(EXISTS (SELECT 1 FROM contact_point AS theirs
                                     CROSS JOIN consent_current AS r ON r.customer_id = theirs.customer_id
                                     WHERE theirs.normalized = mine.normalized AND theirs.kind NOT IN ('website', 'other')
                                       AND theirs.customer_id <> c.id AND r.purpose = 'greeting'
                                       AND r.channel IN (w.value, 'all') AND r.granted = 0
                                       AND NOT EXISTS (SELECT 1 FROM consent_current AS own
                                                       WHERE own.customer_id = c.id AND own.purpose = 'greeting'
                                                         AND own.channel IN (w.value, 'all') AND own.granted = 1
                                                         AND own.recorded_at_ms > r.recorded_at_ms)))) AS open)
       END AS refused_there
FROM customer AS c
LEFT JOIN outbox_message AS m ON m.customer_id = c.id AND m.occasion_key = :occasion_key AND m.occasion_year = :occasion_year
     AND m.state NOT IN ('failed', 'cancelled')
WHERE c.deleted_at_ms IS NULL AND c.birth_day IS NOT NULL
  AND c.birth_calendar = :birth_calendar AND c.birth_month = :birth_month AND c.birth_day = :birth_day
  AND c.birth_leap_month = :birth_leap_month
  AND (:tag = '' OR EXISTS (SELECT 1 FROM customer_tag AS ct JOIN tag AS t ON t.id = ct.tag_id
                            WHERE ct.customer_id = c.id AND t.name = :tag))
ORDER BY c.id
