UPDATE journal
SET undone_by = :by
WHERE id = :id AND undone_by IS NULL
