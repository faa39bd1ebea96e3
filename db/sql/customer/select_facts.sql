-- By number: the index of stages holds everybody, too, but out of order.
SELECT id, stage, gender, birth_calendar, birth_day, birth_month, birth_leap_month, birth_approximate, province, occupation,
       reach, birth_year
FROM customer NOT INDEXED
WHERE id > :first AND id <= :last AND deleted_at_ms IS NULL
