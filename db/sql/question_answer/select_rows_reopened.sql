-- A question reopens an earlier one of the same customer that was answered at most 7 days before it, whatever the channel of either.
SELECT q.customer_id, q.channel AS line, q.asked_on AS day, 1 AS value
FROM question_answer AS q
WHERE q.asked_on BETWEEN :from AND :to
  AND (:audience IS NULL OR q.stage IN (SELECT stage FROM lifecycle_stage WHERE audience = :audience))
  AND EXISTS (SELECT 1 FROM question_answer AS earlier
              WHERE earlier.customer_id = q.customer_id
                AND coalesce(earlier.answered_at_ms, 9223372036854775807)
                    BETWEEN q.asked_at_ms - 7 * 86400000 AND q.asked_at_ms
                AND (earlier.asked_at_ms, earlier.question_id) < (q.asked_at_ms, q.question_id))
