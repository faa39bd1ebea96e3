-- As send_fact/select_refused_by_another asks of one address, of all of a customer's.
SELECT DISTINCT mine.normalized
FROM contact_point AS mine
CROSS JOIN contact_point AS theirs ON theirs.normalized = mine.normalized
CROSS JOIN consent_current AS r ON r.customer_id = theirs.customer_id
WHERE mine.customer_id = :customer_id AND theirs.customer_id <> :customer_id AND theirs.kind NOT IN ('website', 'other')
  AND r.purpose = :purpose AND r.channel IN (:channel, 'all') AND r.granted = 0
  AND NOT EXISTS (SELECT 1 FROM consent_current AS own
                  WHERE own.customer_id = :customer_id AND own.purpose = :purpose AND own.channel IN (:channel, 'all')
                    AND own.granted = 1 AND own.recorded_at_ms > r.recorded_at_ms)
