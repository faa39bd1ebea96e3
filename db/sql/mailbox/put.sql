-- Up to where it was read holds only as long as it is the same mailbox.
INSERT INTO mailbox (account_id, host, port, security, user_name, folder)
VALUES (:account_id, :host, :port, :security, :user_name, :folder)
ON CONFLICT (account_id) DO UPDATE
SET host = excluded.host, port = excluded.port, security = excluded.security, user_name = excluded.user_name,
    folder = excluded.folder,
    uid_validity = CASE WHEN mailbox.host = excluded.host AND mailbox.user_name = excluded.user_name
                             AND mailbox.folder = excluded.folder THEN mailbox.uid_validity ELSE 0 END,
    uid = CASE WHEN mailbox.host = excluded.host AND mailbox.user_name = excluded.user_name
                    AND mailbox.folder = excluded.folder THEN mailbox.uid ELSE 0 END
