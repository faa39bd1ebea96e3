SELECT EXISTS (SELECT 1 FROM interaction WHERE customer_id = :customer) AS interactions,
       EXISTS (SELECT 1 FROM outbox_message WHERE customer_id = :customer
               AND (state = 'sent' OR state = 'sending' OR state = 'uncertain')) AS messages,
       EXISTS (SELECT 1 FROM consent WHERE customer_id = :customer AND source <> 'import')
           OR EXISTS (SELECT 1 FROM data_request WHERE customer_id = :customer) AS consents
