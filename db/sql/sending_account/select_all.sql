SELECT id, kind, name, sender, sender_name, host, port, security, user_name, login, keychain_key, configuration, per_minute,
       per_day, archived_at_ms
FROM sending_account
ORDER BY archived_at_ms IS NOT NULL, name
