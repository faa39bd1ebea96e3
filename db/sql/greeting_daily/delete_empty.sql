DELETE FROM greeting_daily WHERE messages = 0
