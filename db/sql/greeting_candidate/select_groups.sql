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
SELECT stage, gender, reach, refused, birth_year, occupation, count(*) AS people, barred, preferred_channel,
       preferred_hour, refused_there
FROM (SELECT c.stage AS stage, c.gender AS gender, c.reach AS reach,
             (SELECT group_concat(r.channel) FROM consent_current AS r
              WHERE r.customer_id = c.id AND r.purpose = 'greeting' AND r.granted = 0) AS refused,
             bars.words AS barred,
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
             END AS refused_there,
             CASE WHEN :by_birth_year = 1 THEN c.birth_year END AS birth_year,
             CASE WHEN :by_occupation = 1 THEN c.occupation ELSE '' END AS occupation,
             c.preferred_channel AS preferred_channel, c.preferred_hour AS preferred_hour
      FROM customer AS c NOT INDEXED
      LEFT JOIN bars ON bars.customer_id = c.id
      WHERE c.deleted_at_ms IS NULL) AS person
GROUP BY stage, gender, reach, refused, birth_year, occupation, barred, preferred_channel, preferred_hour, refused_there
