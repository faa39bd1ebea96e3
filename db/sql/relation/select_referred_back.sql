-- The names of both where :customer_id referred :other_id, directly or through others.
WITH RECURSIVE referrer (id) AS (
    SELECT :other_id
    UNION
    SELECT c.id
    FROM referrer AS f
    JOIN relation AS r ON r.customer_id = f.id AND r.kind = 'referred_by'
    JOIN customer AS c ON c.id = r.other_id
    WHERE c.deleted_at_ms IS NULL
)
SELECT one.full_name, other.full_name
FROM customer AS one
JOIN customer AS other ON other.id = :other_id
WHERE one.id = :customer_id AND one.id IN (SELECT id FROM referrer)
