SELECT f.bytes FROM template_file AS t JOIN attached_file AS f ON f.id = t.file_id WHERE t.id = :id
