-- Ranges, so that the key is used: '0' is the character behind '/'.
SELECT id, command, arguments, inverse_arguments
FROM journal
WHERE id IN (SELECT s.journal_id
             FROM (SELECT 'customer/' || :customer AS one UNION ALL SELECT 'contact/' || :customer
                   UNION ALL SELECT 'consent/' || :customer) AS about
             CROSS JOIN journal_subject AS s ON s.subject = about.one
             UNION
             SELECT s.journal_id
             FROM (SELECT 'customer/' || :customer AS one UNION ALL SELECT 'contact/' || :customer
                   UNION ALL SELECT 'consent/' || :customer
                   UNION ALL SELECT 'message/' || id FROM outbox_message WHERE customer_id = :customer) AS about
             CROSS JOIN journal_subject AS s ON s.subject >= about.one || '/' AND s.subject < about.one || '0')
