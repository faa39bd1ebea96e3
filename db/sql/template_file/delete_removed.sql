-- The last one stays: its number must not be given again, for the journal may still name it.
DELETE FROM template_file WHERE removed_at_ms < :before_ms AND id < (SELECT max(id) FROM template_file)
