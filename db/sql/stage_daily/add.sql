INSERT INTO stage_daily (day, stage, entered, left) VALUES (:day, :stage, 1, 0)
ON CONFLICT (day, stage) DO UPDATE SET entered = entered + 1
