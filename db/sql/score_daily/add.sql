INSERT INTO score_daily (day, kind, channel, stage, score, answers)
VALUES (:day, :kind, :channel, :stage, :score, :answers)
ON CONFLICT (day, kind, channel, stage, score) DO UPDATE SET answers = answers + excluded.answers
