SELECT occurred_on, kind, channel, stage, score, 1 AS answers
FROM interaction
WHERE score IS NOT NULL
