UPDATE journal SET arguments = '{}', inverse_command = NULL, inverse_arguments = NULL, about = '—'
WHERE id IN (SELECT journal_id
             FROM journal_subject
             WHERE (subject GLOB 'customer/*' OR subject GLOB 'contact/*' OR subject GLOB 'consent/*')
               AND CAST(substr(subject, instr(subject, '/') + 1) AS INTEGER) = :customer
             UNION
             SELECT s.journal_id
             FROM outbox_message AS m
             CROSS JOIN journal_subject AS s ON s.subject GLOB 'message/' || m.id || '/*'
             WHERE m.customer_id = :customer)
