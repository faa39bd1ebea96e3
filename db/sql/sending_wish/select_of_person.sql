-- And what they said as an entry that was merged into this one.
SELECT most, within_days, quiet_weekdays
FROM sending_wish
WHERE customer_id = :customer_id
   OR customer_id IN (SELECT m.customer_id FROM merged_customer AS m WHERE m.kept_id = :customer_id)
