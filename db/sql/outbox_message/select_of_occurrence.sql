-- The messages a customer has for the occasion of another one's message, in that year or in the message's own. In its way stand the one
-- that counts and one by its channel.
SELECT own.id, own.occasion_year, (own.state NOT IN ('failed', 'cancelled') OR own.channel = m.channel) AS is_in_the_way,
       own.state IN ('planned', 'approved', 'failed', 'cancelled') AS may_go
FROM outbox_message AS m
CROSS JOIN outbox_message AS own ON own.occasion_key = m.occasion_key AND own.occasion_year = coalesce(:occasion_year, m.occasion_year)
WHERE m.id = :message AND own.customer_id = :customer
ORDER BY own.state IN ('failed', 'cancelled'), own.channel <> m.channel, own.id
