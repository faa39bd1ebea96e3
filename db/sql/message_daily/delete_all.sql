DELETE FROM message_daily
