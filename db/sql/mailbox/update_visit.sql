UPDATE mailbox SET visited_at_ms = :at_ms, visit_words = :visit_words WHERE account_id = :account_id
