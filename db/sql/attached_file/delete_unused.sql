DELETE FROM attached_file
WHERE NOT EXISTS (SELECT 1 FROM template_file AS t WHERE t.file_id = attached_file.id)
  AND NOT EXISTS (SELECT 1 FROM message_file AS m WHERE m.file_id = attached_file.id)
