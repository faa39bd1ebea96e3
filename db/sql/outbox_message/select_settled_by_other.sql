-- What the one customer would still be sent, or could be again, for an occasion that the other was greeted for, or of a campaign that
-- the other has a message of. Both may number the same personal day differently, so it is known by its date, too.
SELECT m.id, m.state, m.reason, m.updated_at_ms
FROM outbox_message AS sent
CROSS JOIN outbox_message AS m
    ON (m.occasion_key = sent.occasion_key AND (m.occasion_year = sent.occasion_year OR m.occasion_on = sent.occasion_on))
       OR m.campaign_id = sent.campaign_id
WHERE sent.customer_id = :other AND sent.state IN ('sending', 'sent', 'uncertain') AND m.customer_id = :kept
  AND (m.state IN ('planned', 'approved')
       OR (m.state IN ('failed', 'cancelled') AND m.channel = sent.channel
           AND NOT EXISTS (SELECT 1 FROM outbox_message AS live
                           WHERE live.customer_id = :kept AND live.occasion_key = m.occasion_key
                             AND live.occasion_year = m.occasion_year
                             AND live.state NOT IN ('failed', 'cancelled'))))
