-- The limit lets SQLite look for the bars of one customer; without it, it would read everybody's for each.
SELECT c.id, c.stage, c.gender, c.birth_year, c.birth_approximate, c.reach, c.occupation,
       (SELECT group_concat(r.channel) FROM consent_current AS r
        WHERE r.customer_id = c.id AND r.purpose = 'greeting' AND r.granted = 0) AS refused,
       NULL, NULL, NULL, NULL, NULL, c.since,
       CASE WHEN :rival_tags <> '' THEN
           (SELECT group_concat(t.name, char(31)) FROM customer_tag AS ct JOIN tag AS t ON t.id = ct.tag_id
            WHERE ct.customer_id = c.id AND t.name IN (SELECT value FROM json_each(:rival_tags)))
       END AS rival_tags,
       (SELECT group_concat(DISTINCT w.word)
        FROM (SELECT b.word FROM message_bar AS b WHERE b.customer_id = c.id AND b.purpose = 'greeting' LIMIT -1) AS w) AS barred,
       c.preferred_channel, c.preferred_hour, NULL
FROM customer AS c
WHERE c.deleted_at_ms IS NULL AND c.id IN (SELECT value FROM json_each(:ids))
