SELECT count(*) AS wrong
FROM consent AS c
WHERE c.id NOT IN (SELECT consent_id FROM consent_void)
  AND NOT EXISTS (SELECT 1 FROM consent AS later
                  WHERE later.customer_id = c.customer_id AND later.purpose = c.purpose AND later.channel = c.channel
                    AND later.id NOT IN (SELECT consent_id FROM consent_void)
                    AND (later.recorded_at_ms, later.id) > (c.recorded_at_ms, c.id))
  AND NOT EXISTS (SELECT 1 FROM consent_current AS w
                  WHERE w.customer_id = c.customer_id AND w.purpose = c.purpose AND w.channel = c.channel
                    AND w.granted = c.granted AND w.recorded_at_ms = c.recorded_at_ms)
