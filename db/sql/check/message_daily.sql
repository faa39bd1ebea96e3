SELECT day, template_id, occasion_key, purpose, channel, stage, hour, sent, delivered,
       bounced_hard, bounced_soft, bounced_block, opened, clicked, replied, unsubscribed, complained, redeemed
FROM message_daily
