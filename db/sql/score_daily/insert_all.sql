INSERT INTO score_daily (day, kind, channel, stage, score, answers)
SELECT occurred_on, kind, channel, stage, score, count(*)
FROM interaction
WHERE score IS NOT NULL
GROUP BY occurred_on, kind, channel, stage, score
