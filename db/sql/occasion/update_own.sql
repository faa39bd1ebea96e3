UPDATE occasion
SET name_vi = :name_vi, name_en = :name_en, calendar = :calendar, month = :month, day = :day, from_year = :from_year,
    is_solemn = :is_solemn, is_enabled = :is_enabled
WHERE key = :key AND is_own = 1
