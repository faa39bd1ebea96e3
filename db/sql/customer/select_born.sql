-- From one end of the table to the other: by the index of birthdays each row would be looked up on its own.
SELECT id, kind, full_name, birth_calendar, birth_day, birth_month, birth_year, birth_leap_month, birth_approximate,
    CASE WHEN note GLOB '*[0-9]*' THEN note ELSE '' END AS note
FROM customer NOT INDEXED
WHERE deleted_at_ms IS NULL AND birth_day IS NOT NULL AND birth_month IS NOT NULL
