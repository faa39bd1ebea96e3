WITH word (line) AS (
    VALUES ('sent'), ('delivered'), ('bounced_hard'), ('bounced_soft'), ('bounced_block'), ('opened'),
           ('clicked'), ('replied'), ('unsubscribed'), ('complained'), ('redeemed')
)
SELECT o.customer_id, w.line, o.day, 1 AS value
FROM message_outcome AS o
CROSS JOIN word AS w
WHERE o.day BETWEEN :from AND :to
  AND (:audience IS NULL OR o.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
  AND CASE w.line
           WHEN 'sent' THEN o.sent
           WHEN 'delivered' THEN o.delivered
           WHEN 'bounced_hard' THEN o.bounced_hard
           WHEN 'bounced_soft' THEN o.bounced_soft
           WHEN 'bounced_block' THEN o.bounced_block
           WHEN 'opened' THEN o.opened
           WHEN 'clicked' THEN o.clicked
           WHEN 'replied' THEN o.replied
           WHEN 'unsubscribed' THEN o.unsubscribed
           WHEN 'complained' THEN o.complained
           WHEN 'redeemed' THEN o.redeemed END
