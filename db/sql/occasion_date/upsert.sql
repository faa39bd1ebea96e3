INSERT INTO occasion_date (occasion_key, year, date) VALUES (:occasion_key, :year, :date)
ON CONFLICT (occasion_key, year) DO UPDATE SET date = excluded.date
