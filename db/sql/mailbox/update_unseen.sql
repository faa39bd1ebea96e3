UPDATE mailbox
SET unknown_refusals = CASE WHEN unknown_refusals + :unknown_refusals > 0 THEN unknown_refusals + :unknown_refusals ELSE 0 END,
    passed_over = CASE WHEN passed_over + :passed_over > 0 THEN passed_over + :passed_over ELSE 0 END
WHERE account_id = :account_id
