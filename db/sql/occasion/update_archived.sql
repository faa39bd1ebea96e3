UPDATE occasion SET archived_at_ms = :archived_at_ms WHERE key = :key AND is_own = 1
