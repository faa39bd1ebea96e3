-- An import and its undoing write all their customers with the time of the whole.
SELECT c.id, c.full_name, min(b.file_name) AS file_name
FROM customer AS c
JOIN import_batch AS b ON b.undone_at_ms = c.updated_at_ms
WHERE c.id IN (SELECT value FROM json_each(:ids)) AND c.deleted_at_ms IS NOT NULL
  AND EXISTS (SELECT 1 FROM import_batch WHERE imported_at_ms = c.created_at_ms AND undone_at_ms IS NOT NULL)
GROUP BY c.id, c.full_name
ORDER BY c.id
