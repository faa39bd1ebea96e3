-- To the end: who was kept may have been merged into another later.
WITH RECURSIVE way (id, step) AS (
    SELECT kept_id, 1 FROM merged_customer WHERE customer_id = :customer
    UNION ALL
    SELECT m.kept_id, way.step + 1 FROM way JOIN merged_customer AS m ON m.customer_id = way.id)
SELECT id FROM way ORDER BY step DESC LIMIT 1
