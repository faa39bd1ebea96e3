UPDATE sending_account
SET kind = :kind, name = :name, sender = :sender, sender_name = :sender_name, host = :host, port = :port, security = :security,
    user_name = :user_name, login = :login, keychain_key = :keychain_key, configuration = :configuration,
    per_minute = :per_minute, per_day = :per_day, updated_at_ms = :at_ms
WHERE id = :id
