UPDATE occasion SET is_enabled = :is_enabled WHERE key = :key
