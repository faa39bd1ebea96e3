SELECT count(*) AS wrong
FROM question_answer AS a
WHERE NOT EXISTS (SELECT 1 FROM asked_question AS q WHERE q.question_id = a.question_id)
