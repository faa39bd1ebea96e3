UPDATE outbox_message
SET address = '—', subject = '', text = '—', internet_message_id = NULL, server_reference = NULL,
    reason = CASE WHEN reason IS NULL THEN NULL ELSE 'erased' END
WHERE customer_id = :customer
