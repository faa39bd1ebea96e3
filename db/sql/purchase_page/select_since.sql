-- In the order of blocks, each found by itself: of short times few pages are read. Blocks from :first on, before :last.
WITH RECURSIVE each (block) AS (
    SELECT min(block) FROM purchase_page WHERE block >= :first
    UNION ALL
    SELECT (SELECT p.block FROM purchase_page AS p WHERE p.block > each.block ORDER BY p.block LIMIT 1)
    FROM each
    WHERE each.block < :last
)
SELECT p.block, p.day, p.purchases
FROM each CROSS JOIN purchase_page AS p
WHERE p.block = each.block AND p.block < :last AND p.day >= :day
