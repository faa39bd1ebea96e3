INSERT OR IGNORE INTO journal_subject (subject, journal_id)
VALUES (:subject, :journal)
