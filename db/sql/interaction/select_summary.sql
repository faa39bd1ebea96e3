SELECT count(*) FILTER (WHERE i.kind = 'purchase') AS purchases,
       max(i.occurred_on) FILTER (WHERE i.kind = 'purchase') AS last_purchase_on,
       coalesce(sum(i.amount) FILTER (WHERE i.kind = 'purchase'), 0) AS spent,
       count(*) FILTER (WHERE i.direction = 'in') AS from_customer,
       count(*) FILTER (WHERE i.direction = 'out') AS from_shop,
       count(DISTINCT i.channel) AS channels,
       count(*) FILTER (WHERE i.kind = 'referral') AS referrals,
       (SELECT s.score FROM interaction AS s WHERE s.customer_id = :customer_id AND s.score IS NOT NULL
        ORDER BY s.occurred_at_ms DESC, s.id DESC LIMIT 1) AS last_score
FROM interaction AS i
WHERE i.customer_id = :customer_id
