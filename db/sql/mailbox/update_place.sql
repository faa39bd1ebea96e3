UPDATE mailbox SET uid_validity = :uid_validity, uid = :uid, visited_at_ms = :at_ms WHERE account_id = :account_id
