SELECT j.id, j.at_ms, j.agent, j.kind, j.command, j.arguments, j.inverse_command, j.inverse_arguments, j.about, j.undoes,
       j.undone_by
FROM journal_subject AS mine
JOIN journal_subject AS theirs ON theirs.subject = mine.subject AND theirs.journal_id > mine.journal_id
JOIN journal AS j ON j.id = theirs.journal_id
WHERE mine.journal_id = :id AND j.kind <> 'undo' AND j.undone_by IS NULL
ORDER BY j.id
LIMIT 1
