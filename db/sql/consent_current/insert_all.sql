INSERT INTO consent_current (customer_id, purpose, channel, granted, recorded_at_ms)
SELECT c.customer_id, c.purpose, c.channel, c.granted, c.recorded_at_ms
FROM consent AS c
WHERE c.id NOT IN (SELECT consent_id FROM consent_void)
  AND NOT EXISTS (SELECT 1 FROM consent AS later
                  WHERE later.customer_id = c.customer_id AND later.purpose = c.purpose AND later.channel = c.channel
                    AND later.id NOT IN (SELECT consent_id FROM consent_void)
                    AND (later.recorded_at_ms, later.id) > (c.recorded_at_ms, c.id))
