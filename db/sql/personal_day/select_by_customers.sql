SELECT kind, number, name, calendar, day, month, year, leap_month, approximate, customer_id
FROM personal_day
WHERE customer_id IN (SELECT value FROM json_each(:ids))
ORDER BY customer_id, kind, number
