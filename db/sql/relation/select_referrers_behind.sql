-- All who referred the customer, directly or through others.
WITH RECURSIVE referrer (id) AS (
    SELECT :customer_id
    UNION
    SELECT c.id
    FROM referrer AS f
    JOIN relation AS r ON r.customer_id = f.id AND r.kind = 'referred_by'
    JOIN customer AS c ON c.id = r.other_id
    WHERE c.deleted_at_ms IS NULL
)
SELECT id FROM referrer WHERE id <> :customer_id
