-- Monday is 1, Sunday 7.
SELECT o.customer_id, CAST(strftime('%w', o.day, '-1 day') + 1 AS TEXT) AS line, o.day, o.sent AS value, o.sent, o.delivered,
       o.bounced_hard, o.bounced_soft, o.bounced_block, o.opened, o.clicked, o.replied, o.unsubscribed,
       o.complained, o.redeemed
FROM message_outcome AS o
WHERE o.day BETWEEN :from AND :to
  AND (:audience IS NULL OR o.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
