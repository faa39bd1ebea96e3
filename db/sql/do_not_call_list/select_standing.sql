SELECT id, name, numbers, imported_at_ms FROM do_not_call_list WHERE removed_at_ms IS NULL ORDER BY id DESC
