INSERT INTO do_not_call (number_hash, list_id) VALUES (:number_hash, :list_id) ON CONFLICT DO NOTHING
