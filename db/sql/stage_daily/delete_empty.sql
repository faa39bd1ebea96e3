DELETE FROM stage_daily WHERE entered = 0 AND left = 0
