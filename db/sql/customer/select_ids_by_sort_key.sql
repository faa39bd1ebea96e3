-- A name that thousands share is not looked through to its end.
SELECT id
FROM (SELECT id, note FROM customer WHERE deleted_at_ms IS NULL AND sort_key = :sort_key ORDER BY id LIMIT 1000)
WHERE :note = '' OR instr(note, :note) > 0
ORDER BY id
LIMIT :most
