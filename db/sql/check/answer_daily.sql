SELECT count(*) AS wrong
FROM answer_daily AS d
WHERE d.answers <> (SELECT count(*) FROM question_answer AS q
                    WHERE q.asked_on = d.day AND q.channel = d.channel AND q.stage = d.stage AND q.minutes = d.minutes)
