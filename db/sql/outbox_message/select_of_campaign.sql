SELECT id
FROM outbox_message INDEXED BY outbox_by_campaign
WHERE campaign_id = :campaign_id AND state = :state
ORDER BY due_on, due_at, id
