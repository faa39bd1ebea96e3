-- And what they said as entries that were merged into this one, or into one of those.
WITH RECURSIVE person (id) AS (
    SELECT :customer_id
    UNION
    SELECT m.customer_id FROM person JOIN merged_customer AS m ON m.kept_id = person.id)
SELECT w.most, w.within_days, w.quiet_weekdays
FROM person
JOIN sending_wish AS w ON w.customer_id = person.id
