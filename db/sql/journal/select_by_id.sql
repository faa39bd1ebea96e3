SELECT id, at_ms, agent, kind, command, arguments, inverse_command, inverse_arguments, about, undoes, undone_by
FROM journal
WHERE id = :id
