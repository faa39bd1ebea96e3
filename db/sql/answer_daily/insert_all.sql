INSERT INTO answer_daily (day, channel, stage, minutes, answers)
SELECT asked_on, channel, stage, minutes, count(*)
FROM question_answer
GROUP BY asked_on, channel, stage, minutes
