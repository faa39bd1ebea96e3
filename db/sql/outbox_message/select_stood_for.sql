-- What who was kept of merged entries was not sent because of another entry's greeting of that occasion, once no entry's stands for it
-- any more. Both may number the same personal day differently, so it is known by its date, too. "+" keeps the search from the state,
-- which thousands have.
SELECT m.id
FROM outbox_message AS gone
CROSS JOIN outbox_message AS m
    ON m.occasion_key = gone.occasion_key AND (m.occasion_year = gone.occasion_year OR m.occasion_on = gone.occasion_on)
WHERE gone.id = :message AND m.customer_id = :kept AND +m.state = 'skipped' AND m.reason = :reason AND m.claimed_at_ms IS NULL
  AND NOT EXISTS (
      WITH RECURSIVE entry (id) AS (
          SELECT :kept
          UNION
          SELECT k.customer_id FROM entry JOIN merged_customer AS k ON k.kept_id = entry.id)
      SELECT 1
      FROM entry
      CROSS JOIN outbox_message AS other
          ON other.customer_id = entry.id AND other.occasion_key = m.occasion_key
             AND (other.occasion_year = m.occasion_year OR other.occasion_on = m.occasion_on)
      WHERE other.state IN ('sending', 'sent', 'uncertain'))
