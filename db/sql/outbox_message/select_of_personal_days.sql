-- What the ledger says of the personal days of a customer, by the number each had.
SELECT m.id, substr(o.rule, 10) AS kind, CASE WHEN m.occasion_year < 10000 THEN 1 ELSE m.occasion_year % 10000 END AS number,
       m.occasion_year, m.occasion_on
FROM outbox_message AS m
JOIN occasion AS o ON o.key = m.occasion_key
WHERE m.customer_id = :customer
  AND o.rule IN ('personal_wedding', 'personal_child_birthday', 'personal_memorial', 'personal_founding', 'personal_other')
ORDER BY m.id
