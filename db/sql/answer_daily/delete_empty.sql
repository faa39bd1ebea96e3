DELETE FROM answer_daily WHERE answers = 0
