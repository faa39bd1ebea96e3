DELETE FROM conversion_daily WHERE conversions = 0
