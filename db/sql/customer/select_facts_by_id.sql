SELECT id, stage, gender, birth_calendar, birth_day, birth_month, birth_leap_month, birth_approximate, province, occupation,
       reach, birth_year
FROM customer
WHERE id = :id
