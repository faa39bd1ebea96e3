SELECT id, coalesce(replied_at_ms, 0) + coalesce(done_at_ms, 0) + coalesce(lifted_at_ms, 0) + is_extended AS state
FROM data_request
ORDER BY id
