SELECT day, from_stage, to_stage, conversions AS counted, 0 AS amount
FROM conversion_daily
