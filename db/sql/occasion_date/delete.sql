DELETE FROM occasion_date WHERE occasion_key = :occasion_key AND year = :year
