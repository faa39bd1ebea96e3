SELECT state, count(*) AS messages
FROM outbox_message INDEXED BY outbox_by_campaign
WHERE campaign_id = :campaign_id AND due_on BETWEEN :from AND :to
  AND (:channel IS NULL OR channel = :channel) AND (:account_id IS NULL OR account_id = :account_id)
  AND (:everybody OR passes(:among, customer_id))
GROUP BY state
