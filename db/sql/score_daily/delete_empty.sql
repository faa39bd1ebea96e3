DELETE FROM score_daily WHERE answers = 0
