-- Who was merged is deleted, too, but what they refused has gone to the one that is kept. A website or another
-- contact is of no one alone.
SELECT r.purpose, r.channel, r.customer_id, r.recorded_at_ms
FROM contact_point AS p
CROSS JOIN customer AS c ON c.id = p.customer_id
CROSS JOIN consent_current AS r ON r.customer_id = c.id
WHERE p.normalized = :normalized AND p.kind NOT IN ('website', 'other')
  AND c.deleted_at_ms IS NOT NULL AND r.granted = 0
ORDER BY r.recorded_at_ms, r.customer_id, r.purpose, r.channel
