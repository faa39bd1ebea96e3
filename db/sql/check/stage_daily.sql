SELECT day, stage, entered AS counted, left AS amount
FROM stage_daily
