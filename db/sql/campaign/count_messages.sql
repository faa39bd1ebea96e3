SELECT state, count(*) AS messages
FROM outbox_message INDEXED BY outbox_by_campaign
WHERE campaign_id = :campaign_id
GROUP BY state
