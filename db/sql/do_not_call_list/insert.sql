INSERT INTO do_not_call_list (name, imported_at_ms) VALUES (:name, :imported_at_ms)
