SELECT changed_on AS day, from_stage, to_stage, days_in_from_stage AS days, 1 AS counted, 0 AS amount
FROM stage_change
