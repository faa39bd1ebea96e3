INSERT INTO template_file (template_id, name, media_type, place, file_id, added_at_ms)
VALUES (:template_id, :name, :media_type, :place, (SELECT id FROM attached_file WHERE sha256 = :sha256), :at_ms)
