SELECT j.id, j.at_ms, j.agent, j.kind, j.command, j.arguments, j.inverse_command, j.inverse_arguments, j.about, j.undoes,
       j.undone_by
FROM journal_subject AS s
JOIN journal AS j ON j.id = s.journal_id
WHERE s.subject = :subject AND j.kind <> 'undo' AND j.undone_by IS NULL
ORDER BY j.id DESC
LIMIT 1
