-- Whom a step touched, those who are still in the list first.
SELECT c.id, c.full_name, c.deleted_at_ms IS NOT NULL AS is_deleted,
       count(*) OVER () AS everybody, count(*) FILTER (WHERE c.deleted_at_ms IS NULL) OVER () AS here
FROM customer AS c
WHERE c.id IN (
    SELECT CAST(substr(subject, instr(subject, '/') + 1) AS INTEGER)
    FROM journal_subject
    WHERE journal_id = :id AND (subject GLOB 'customer/*' OR subject GLOB 'contact/*' OR subject GLOB 'consent/*')
    UNION
    SELECT m.customer_id
    FROM journal_subject AS s
    CROSS JOIN outbox_message AS m ON m.id = CAST(substr(s.subject, 9) AS INTEGER)
    WHERE s.journal_id = :id AND s.subject GLOB 'message/*'
    UNION
    SELECT r.customer_id
    FROM journal_subject AS s
    CROSS JOIN import_batch_row AS r ON r.batch_id = CAST(substr(s.subject, 8) AS INTEGER)
    WHERE s.journal_id = :id AND s.subject GLOB 'import/*')
ORDER BY is_deleted, c.id
LIMIT :limit
