SELECT id, at_ms, agent, kind, command, arguments, inverse_command, inverse_arguments, about, undoes, undone_by
FROM journal
WHERE id < :before AND kind <> 'undo' AND undone_by IS NULL AND inverse_command IS NOT NULL
ORDER BY id DESC
LIMIT 1
