SELECT kind, number, name, calendar, day, month, year, leap_month, approximate
FROM personal_day
WHERE customer_id = :customer_id
ORDER BY kind, number
