UPDATE stage_change SET customer_id = :to
WHERE id IN (SELECT value FROM json_each(:ids)) AND customer_id = :from
