SELECT d.kind, d.number, d.name, d.calendar, d.day, d.month, d.year, d.leap_month, d.approximate, c.id, c.full_name
FROM personal_day AS d
JOIN customer AS c ON c.id = d.customer_id
WHERE d.day IS NOT NULL AND d.calendar = :calendar AND d.month = :month AND d.day = :day AND d.leap_month = :leap_month
  AND d.approximate = 0 AND c.deleted_at_ms IS NULL
ORDER BY c.id, d.kind, d.number
LIMIT :most
