-- What stands for good is not in the way: it could never be undone first.
SELECT j.id, j.at_ms, j.agent, j.kind, j.command, j.arguments, j.inverse_command, j.inverse_arguments, j.about, j.undoes,
       j.undone_by
FROM journal AS j
WHERE j.kind <> 'undo' AND j.undone_by IS NULL AND j.inverse_command IS NOT NULL AND j.id IN (
    SELECT theirs.journal_id
    FROM journal_subject AS mine
    JOIN journal_subject AS theirs ON theirs.subject = mine.subject AND theirs.journal_id > mine.journal_id
    WHERE mine.journal_id = :id
    UNION
    SELECT theirs.journal_id
    FROM journal_subject AS mine
    CROSS JOIN import_batch_row AS my_row ON my_row.batch_id = CAST(substr(mine.subject, 8) AS INTEGER)
    CROSS JOIN import_batch_row AS their_row
        ON their_row.customer_id = my_row.customer_id AND their_row.batch_id > my_row.batch_id
    CROSS JOIN journal_subject AS theirs ON theirs.subject = 'import/' || their_row.batch_id
    WHERE mine.journal_id = :id AND mine.subject GLOB 'import/*'
    UNION
    SELECT theirs.journal_id
    FROM journal_subject AS mine
    CROSS JOIN customer AS gone ON gone.id = CAST(substr(mine.subject, 10) AS INTEGER) AND gone.deleted_at_ms IS NOT NULL
    CROSS JOIN journal_subject AS theirs
        ON theirs.subject = 'customer/' || gone.id || '/deleted' AND theirs.journal_id > mine.journal_id
    WHERE mine.journal_id = :id AND mine.subject GLOB 'customer/*/field-*')
ORDER BY j.id
LIMIT 1
