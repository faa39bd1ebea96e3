-- As select_rows_reopened.sql finds them.
SELECT q.asked_on AS day, q.channel AS line, count(*) AS value
FROM question_answer AS q
WHERE q.asked_on BETWEEN :from AND :to
  AND (:audience IS NULL OR q.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
  AND EXISTS (SELECT 1 FROM question_answer AS earlier
              WHERE earlier.customer_id = q.customer_id
                AND coalesce(earlier.answered_at_ms, 9223372036854775807)
                    BETWEEN q.asked_at_ms - 7 * 86400000 AND q.asked_at_ms
                AND (earlier.asked_at_ms, earlier.question_id) < (q.asked_at_ms, q.question_id))
GROUP BY q.asked_on, q.channel
ORDER BY q.asked_on, q.channel
