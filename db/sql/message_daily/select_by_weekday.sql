-- Monday is 1, Sunday 7.
SELECT d.day, CAST(strftime('%w', d.day, '-1 day') + 1 AS TEXT) AS line, sum(d.sent) AS value,
       sum(d.sent) AS sent, sum(d.delivered) AS delivered,
       sum(d.bounced_hard) AS bounced_hard, sum(d.bounced_soft) AS bounced_soft,
       sum(d.bounced_block) AS bounced_block, sum(d.opened) AS opened, sum(d.clicked) AS clicked,
       sum(d.replied) AS replied, sum(d.unsubscribed) AS unsubscribed, sum(d.complained) AS complained,
       sum(d.redeemed) AS redeemed
FROM message_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day BETWEEN :from AND :to AND d.sent > 0 AND (:audience IS NULL OR s.audience = :audience)
GROUP BY d.day, line
ORDER BY d.day, line
