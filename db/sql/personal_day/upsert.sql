INSERT INTO personal_day (customer_id, kind, number, name, calendar, day, month, year, leap_month, approximate)
VALUES (:customer_id, :kind, :number, :name, :calendar, :day, :month, :year, :leap_month, :approximate)
ON CONFLICT (customer_id, kind, number) DO UPDATE
SET name = excluded.name, calendar = excluded.calendar, day = excluded.day, month = excluded.month, year = excluded.year,
    leap_month = excluded.leap_month, approximate = excluded.approximate
