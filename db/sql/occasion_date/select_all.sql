SELECT occasion_key, year, date FROM occasion_date ORDER BY occasion_key, year
