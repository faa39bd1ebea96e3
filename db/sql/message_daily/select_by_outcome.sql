WITH word (line) AS (
    VALUES ('sent'), ('delivered'), ('bounced_hard'), ('bounced_soft'), ('bounced_block'), ('opened'),
           ('clicked'), ('replied'), ('unsubscribed'), ('complained'), ('redeemed')
)
SELECT d.day, w.line,
       sum(CASE w.line
           WHEN 'sent' THEN d.sent
           WHEN 'delivered' THEN d.delivered
           WHEN 'bounced_hard' THEN d.bounced_hard
           WHEN 'bounced_soft' THEN d.bounced_soft
           WHEN 'bounced_block' THEN d.bounced_block
           WHEN 'opened' THEN d.opened
           WHEN 'clicked' THEN d.clicked
           WHEN 'replied' THEN d.replied
           WHEN 'unsubscribed' THEN d.unsubscribed
           WHEN 'complained' THEN d.complained
           WHEN 'redeemed' THEN d.redeemed END) AS value
FROM message_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
CROSS JOIN word AS w
WHERE d.day BETWEEN :from AND :to AND d.sent > 0 AND (:audience IS NULL OR s.audience = :audience)
GROUP BY d.day, w.line
HAVING value > 0
ORDER BY d.day, w.line
