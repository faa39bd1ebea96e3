DELETE FROM template_file WHERE removed_at_ms < :before_ms
