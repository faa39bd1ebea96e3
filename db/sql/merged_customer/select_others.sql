-- Those merged into the others before too.
WITH RECURSIVE others (id) AS (
    SELECT customer_id FROM merged_customer WHERE kept_id = :kept
    UNION
    SELECT m.customer_id FROM others JOIN merged_customer AS m ON m.kept_id = others.id)
SELECT id FROM others ORDER BY id
