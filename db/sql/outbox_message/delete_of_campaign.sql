DELETE FROM outbox_message WHERE campaign_id = :campaign_id
