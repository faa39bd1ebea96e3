-- All that may hang on the one who is kept. What they have already stays where it is, and so do greetings that
-- still wait: the plan makes them for whoever is kept. What still waits of a campaign is made by nothing again.
SELECT 'contact_point' AS what, p.id AS id
FROM contact_point AS p
WHERE p.customer_id = :other
  AND NOT EXISTS (SELECT 1 FROM contact_point AS same
                  WHERE same.customer_id = :kept AND same.kind = p.kind AND same.normalized = p.normalized)
UNION ALL
SELECT 'second', p.id
FROM contact_point AS p
WHERE p.customer_id = :other AND p.is_primary = 1
  AND NOT EXISTS (SELECT 1 FROM contact_point AS same
                  WHERE same.customer_id = :kept AND same.kind = p.kind AND same.normalized = p.normalized)
  AND EXISTS (SELECT 1 FROM contact_point AS first
              WHERE first.customer_id = :kept AND first.kind = p.kind AND first.is_primary = 1)
UNION ALL
SELECT 'interaction', id FROM interaction WHERE customer_id = :other
UNION ALL
SELECT 'stage_change', id FROM stage_change WHERE customer_id = :other
UNION ALL
SELECT 'consent', id FROM consent WHERE customer_id = :other
UNION ALL
SELECT 'data_request', id FROM data_request WHERE customer_id = :other
UNION ALL
SELECT 'outbox_message', m.id
FROM outbox_message AS m
WHERE m.customer_id = :other
  AND (m.state NOT IN ('planned', 'approved')
       OR (m.campaign_id IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM customer AS c
                           JOIN lifecycle_stage AS s ON s.stage = c.stage
                           JOIN template AS t ON t.id = m.template_id
                           WHERE c.id IN (:other, :kept) AND s.audience <> t.audience)))
  AND NOT EXISTS (SELECT 1 FROM outbox_message AS same
                  WHERE same.customer_id = :kept AND same.occasion_key = m.occasion_key
                    AND same.occasion_year = m.occasion_year
                    AND (same.channel = m.channel OR (same.state NOT IN ('failed', 'cancelled')
                                                      AND m.state NOT IN ('failed', 'cancelled'))))
  AND NOT EXISTS (SELECT 1 FROM outbox_message AS same
                  WHERE same.customer_id = :kept AND same.campaign_id = m.campaign_id)
