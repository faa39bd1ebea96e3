SELECT key, name_vi, name_en, calendar, month, day, rule, from_year, is_solemn, is_public_holiday, is_enabled, is_own
FROM occasion
WHERE key = :key AND archived_at_ms IS NULL
