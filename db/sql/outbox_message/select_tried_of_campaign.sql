SELECT id FROM outbox_message WHERE campaign_id = :campaign_id AND state = 'approved' AND attempts > 0 ORDER BY id
