UPDATE journal SET inverse_command = NULL, inverse_arguments = NULL
WHERE inverse_command = 'import.take-back' AND undone_by IS NULL
  AND NOT EXISTS (SELECT 1 FROM import_batch_row WHERE batch_id = json_extract(inverse_arguments, '$.batch'))
