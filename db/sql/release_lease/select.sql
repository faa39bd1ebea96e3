SELECT holder, desk, renewed_at_ms, until_ms FROM release_lease
