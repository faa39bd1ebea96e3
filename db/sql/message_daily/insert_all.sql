INSERT INTO message_daily (day, template_id, occasion_key, purpose, channel, stage, hour,
                           sent, delivered, bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed,
                           complained, redeemed)
SELECT day, template_id, occasion_key, purpose, channel, stage, hour,
       sum(sent), sum(delivered), sum(bounced_hard), sum(bounced_soft), sum(bounced_block), sum(opened), sum(clicked), sum(replied),
       sum(unsubscribed), sum(complained), sum(redeemed)
FROM message_outcome
GROUP BY day, template_id, occasion_key, purpose, channel, stage, hour
