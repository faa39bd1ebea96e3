INSERT INTO occasion (key, name_vi, name_en, calendar, month, day, rule, from_year, is_solemn, is_public_holiday, is_enabled, is_own)
VALUES (:key, :name_vi, :name_en, :calendar, :month, :day, '', :from_year, :is_solemn, 0, :is_enabled, 1)
ON CONFLICT (key) DO NOTHING
