INSERT INTO sending_wish (customer_id, most, within_days, quiet_weekdays)
VALUES (:customer_id, :most, :within_days, :quiet_weekdays)
ON CONFLICT (customer_id) DO UPDATE
SET most = excluded.most, within_days = excluded.within_days, quiet_weekdays = excluded.quiet_weekdays
