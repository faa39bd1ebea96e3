SELECT count(*) AS wrong
FROM question_answer AS q
WHERE NOT EXISTS (SELECT 1 FROM answer_daily AS d
                  WHERE d.day = q.asked_on AND d.channel = q.channel AND d.stage = q.stage AND d.minutes = q.minutes)
