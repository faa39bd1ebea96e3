-- The bars are worked out once for all customers: asked of each, every one of them would be read again.
WITH bars AS MATERIALIZED (
    SELECT b.customer_id AS customer_id, group_concat(DISTINCT b.word) AS words
    FROM message_bar AS b
    WHERE b.purpose = 'greeting'
    GROUP BY b.customer_id
)
SELECT stage, gender, reach, refused, birth_year, occupation, count(*) AS people, barred, preferred_channel,
       preferred_hour
FROM (SELECT c.stage AS stage, c.gender AS gender, c.reach AS reach,
             (SELECT group_concat(r.channel) FROM consent_current AS r
              WHERE r.customer_id = c.id AND r.purpose = 'greeting' AND r.granted = 0) AS refused,
             bars.words AS barred,
             CASE WHEN :by_birth_year = 1 THEN c.birth_year END AS birth_year,
             CASE WHEN :by_occupation = 1 THEN c.occupation ELSE '' END AS occupation,
             c.preferred_channel AS preferred_channel, c.preferred_hour AS preferred_hour
      FROM customer AS c NOT INDEXED
      LEFT JOIN bars ON bars.customer_id = c.id
      WHERE c.deleted_at_ms IS NULL) AS person
GROUP BY stage, gender, reach, refused, birth_year, occupation, barred, preferred_channel, preferred_hour
