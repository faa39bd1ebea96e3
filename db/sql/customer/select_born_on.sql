SELECT id, kind, full_name, birth_calendar, birth_day, birth_month, birth_year, birth_leap_month, birth_approximate
FROM customer
WHERE birth_calendar = :calendar AND birth_month = :month AND birth_day = :day AND deleted_at_ms IS NULL
