SELECT b.account_id, b.host, b.port, b.security, b.user_name, b.folder, b.uid_validity, b.uid, b.visited_at_ms, b.visit_words,
       b.unknown_refusals, b.passed_over
FROM mailbox AS b
JOIN sending_account AS a ON a.id = b.account_id
WHERE a.archived_at_ms IS NULL
ORDER BY a.name
