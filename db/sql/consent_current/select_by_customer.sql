SELECT now.purpose, now.channel, now.granted, now.recorded_at_ms, c.source, c.way, c.given_on
FROM consent_current AS now
LEFT JOIN consent AS c ON c.id = (
    SELECT max(line.id) FROM consent AS line
    WHERE line.customer_id = now.customer_id AND line.purpose = now.purpose AND line.channel = now.channel
      AND line.recorded_at_ms = now.recorded_at_ms AND line.granted = now.granted
      AND line.id NOT IN (SELECT consent_id FROM consent_void))
WHERE now.customer_id = :customer_id
ORDER BY now.purpose, now.channel
