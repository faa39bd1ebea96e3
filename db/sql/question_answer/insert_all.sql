INSERT INTO question_answer (question_id, customer_id, asked_at_ms, asked_on, channel, stage, answered_at_ms)
SELECT question_id, customer_id, asked_at_ms, asked_on, channel, stage, answered_at_ms
FROM asked_question
