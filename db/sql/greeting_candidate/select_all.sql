-- The bars are worked out once for all customers: asked of each, every one of them would be read again.
WITH bars AS MATERIALIZED (
    SELECT b.customer_id AS customer_id, group_concat(DISTINCT b.word) AS words
    FROM message_bar AS b
    WHERE b.purpose = 'greeting'
    GROUP BY b.customer_id
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
       c.preferred_channel, c.preferred_hour, m.rule_id
FROM customer AS c
LEFT JOIN bars ON bars.customer_id = c.id
LEFT JOIN outbox_message AS m ON m.customer_id = c.id AND m.occasion_key = :occasion_key AND m.occasion_year = :occasion_year
     AND m.state NOT IN ('failed', 'cancelled')
WHERE c.deleted_at_ms IS NULL AND (:tag = '' OR EXISTS (SELECT 1 FROM customer_tag AS ct JOIN tag AS t ON t.id = ct.tag_id
                                WHERE ct.customer_id = c.id AND t.name = :tag))
  AND (:among_tags = '' OR c.id IN (SELECT ct.customer_id FROM customer_tag AS ct JOIN tag AS t ON t.id = ct.tag_id
                                    WHERE t.name IN (SELECT value FROM json_each(:among_tags))))
ORDER BY c.id
