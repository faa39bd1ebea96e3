-- Of what nothing sends as it stands; what a server was given keeps its files.
DELETE FROM message_file
WHERE message_id IN (SELECT id FROM outbox_message
                     WHERE campaign_id = :campaign_id AND state IN ('planned', 'cancelled') AND claimed_at_ms IS NULL)
