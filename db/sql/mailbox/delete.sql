DELETE FROM mailbox WHERE account_id = :account_id
