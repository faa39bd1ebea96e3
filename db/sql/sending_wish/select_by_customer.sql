SELECT most, within_days, quiet_weekdays FROM sending_wish WHERE customer_id = :customer_id
