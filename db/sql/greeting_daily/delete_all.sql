DELETE FROM greeting_daily
