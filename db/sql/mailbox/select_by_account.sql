SELECT account_id, host, port, security, user_name, folder, uid_validity, uid, visited_at_ms, visit_words, unknown_refusals, passed_over
FROM mailbox
WHERE account_id = :account_id
