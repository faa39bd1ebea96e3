SELECT day, kind, channel, stage, score, answers FROM score_daily
