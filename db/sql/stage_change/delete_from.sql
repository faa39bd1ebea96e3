DELETE FROM stage_change WHERE customer_id = :customer_id AND id >= :id
