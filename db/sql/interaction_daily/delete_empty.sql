DELETE FROM interaction_daily WHERE interactions = 0
