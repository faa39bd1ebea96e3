SELECT day, from_stage, to_stage, days, steps AS counted, 0 AS amount
FROM stage_step_daily
