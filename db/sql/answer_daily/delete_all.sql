DELETE FROM answer_daily
