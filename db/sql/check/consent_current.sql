SELECT count(*) AS wrong
FROM (SELECT customer_id, purpose, channel FROM consent WHERE id NOT IN (SELECT consent_id FROM consent_void)
      EXCEPT
      SELECT w.customer_id, w.purpose, w.channel
      FROM consent_current AS w
      JOIN consent AS c ON c.customer_id = w.customer_id AND c.purpose = w.purpose AND c.channel = w.channel
           AND c.granted = w.granted AND c.recorded_at_ms = w.recorded_at_ms
      WHERE c.id NOT IN (SELECT consent_id FROM consent_void)
        AND NOT EXISTS (SELECT 1 FROM consent AS later
                        WHERE later.id NOT IN (SELECT consent_id FROM consent_void) AND later.customer_id = c.customer_id AND later.purpose = c.purpose AND later.channel = c.channel
                          AND (later.recorded_at_ms, later.id) > (c.recorded_at_ms, c.id)))
