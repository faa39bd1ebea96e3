-- In the order of blocks, each found by itself: of short times few pages are read.
WITH RECURSIVE each (block) AS (
    SELECT min(block) FROM purchase_page
    UNION ALL
    SELECT (SELECT p.block FROM purchase_page AS p WHERE p.block > each.block ORDER BY p.block LIMIT 1)
    FROM each
    WHERE each.block IS NOT NULL
)
SELECT p.block, p.purchases
FROM each CROSS JOIN purchase_page AS p
WHERE p.block = each.block AND p.day >= :day
