UPDATE template_file SET removed_at_ms = :removed_at_ms
WHERE id = :id AND (removed_at_ms IS NULL) <> (:removed_at_ms IS NULL)
