DELETE FROM stage_step_daily WHERE steps = 0
