SELECT s.kind, s.erased_at_ms,
       EXISTS (SELECT 1 FROM message_bar AS b
               WHERE b.customer_id = s.customer_id AND b.word = 'erased-' || s.kind) AS is_barred
FROM suppressed_contact AS s
WHERE s.customer_id = :customer_id
ORDER BY s.kind
