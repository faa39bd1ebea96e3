DELETE FROM stage_daily
