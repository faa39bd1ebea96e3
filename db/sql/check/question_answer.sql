SELECT count(*) AS wrong
FROM asked_question AS q
LEFT JOIN question_answer AS a ON a.question_id = q.question_id
WHERE (a.customer_id, a.asked_at_ms, a.asked_on, a.channel, a.stage, a.answered_at_ms)
      IS NOT (q.customer_id, q.asked_at_ms, q.asked_on, q.channel, q.stage, q.answered_at_ms)
