DELETE FROM message_daily WHERE sent = 0
