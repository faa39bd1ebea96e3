DELETE FROM score_daily
