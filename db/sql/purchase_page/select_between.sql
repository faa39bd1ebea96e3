-- As select_since, up to a last day.
WITH RECURSIVE each (block) AS (
    SELECT min(block) FROM purchase_page WHERE block >= :first
    UNION ALL
    SELECT (SELECT p.block FROM purchase_page AS p WHERE p.block > each.block ORDER BY p.block LIMIT 1)
    FROM each
    WHERE each.block < :last
)
SELECT p.block, p.day, p.purchases
FROM each CROSS JOIN purchase_page AS p
WHERE p.block = each.block AND p.block < :last AND p.day BETWEEN :from AND :to
