-- A later consent of this very customer lifts it. A website or another contact is of no one alone.
SELECT r.customer_id, c.full_name
FROM contact_point AS p
CROSS JOIN consent_current AS r ON r.customer_id = p.customer_id
CROSS JOIN customer AS c ON c.id = r.customer_id
WHERE p.normalized = :address AND p.kind NOT IN ('website', 'other') AND p.customer_id <> :customer_id
  AND r.purpose = :purpose AND r.channel IN (:channel, 'all') AND r.granted = 0
  AND NOT EXISTS (SELECT 1 FROM consent_current AS own
                  WHERE own.customer_id = :customer_id AND own.purpose = :purpose AND own.channel IN (:channel, 'all')
                    AND own.granted = 1 AND own.recorded_at_ms > r.recorded_at_ms)
ORDER BY r.recorded_at_ms DESC, r.customer_id
LIMIT 1
