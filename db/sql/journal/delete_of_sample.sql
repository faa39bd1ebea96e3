DELETE FROM journal
WHERE id IN (SELECT journal_id
             FROM journal_subject
             WHERE (subject GLOB 'customer/*' OR subject GLOB 'contact/*' OR subject GLOB 'consent/*')
               AND CAST(substr(subject, instr(subject, '/') + 1) AS INTEGER) IN (SELECT customer_id FROM sample_customer)
             UNION
             SELECT s.journal_id
             FROM journal_subject AS s
             CROSS JOIN outbox_message AS m ON m.id = CAST(substr(s.subject, 9) AS INTEGER)
             WHERE s.subject GLOB 'message/*' AND m.customer_id IN (SELECT customer_id FROM sample_customer))
