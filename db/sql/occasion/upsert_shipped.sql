INSERT INTO occasion (key, name_vi, name_en, calendar, month, day, rule, from_year, is_solemn, is_public_holiday, is_enabled, is_own)
VALUES (:key, :name_vi, :name_en, :calendar, :month, :day, :rule, :from_year, :is_solemn, :is_public_holiday, 1, 0)
ON CONFLICT (key) DO UPDATE
SET name_vi = excluded.name_vi, name_en = excluded.name_en, calendar = excluded.calendar, month = excluded.month,
    day = excluded.day, rule = excluded.rule, from_year = excluded.from_year, is_solemn = excluded.is_solemn,
    is_public_holiday = excluded.is_public_holiday
WHERE occasion.is_own = 0
