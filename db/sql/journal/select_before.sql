-- By the key from the newest down, so that a page costs the same in a journal of any length. What a list says of a step
-- stands in the beginning of its arguments; those of a bulk edit hold thousands of ids.
SELECT id, at_ms, agent, kind, command, substr(arguments, 1, 400) AS arguments, inverse_command, '{}' AS inverse_arguments,
       about, undoes, undone_by
FROM journal
WHERE id < :before
ORDER BY id DESC
LIMIT :limit
