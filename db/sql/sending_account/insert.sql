INSERT INTO sending_account (kind, name, sender, sender_name, host, port, security, user_name, login, keychain_key,
                             configuration, per_minute, per_day, created_at_ms, updated_at_ms)
VALUES (:kind, :name, :sender, :sender_name, :host, :port, :security, :user_name, :login, :keychain_key,
        :configuration, :per_minute, :per_day, :at_ms, :at_ms)
RETURNING id
