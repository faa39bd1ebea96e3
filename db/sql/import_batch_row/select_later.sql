-- A consent that was voided is no deed; nor is a refusal that an import brought, whose time it has.
SELECT EXISTS (SELECT 1 FROM interaction WHERE customer_id = :customer) AS interactions,
       EXISTS (SELECT 1 FROM outbox_message WHERE customer_id = :customer
               AND (state = 'sent' OR state = 'sending' OR state = 'uncertain')) AS messages,
       EXISTS (SELECT 1 FROM consent AS c WHERE c.customer_id = :customer
               AND NOT EXISTS (SELECT 1 FROM consent_void WHERE consent_id = c.id)
               AND (c.source <> 'import'
                    OR NOT EXISTS (SELECT 1 FROM import_batch WHERE imported_at_ms = c.recorded_at_ms)))
           OR EXISTS (SELECT 1 FROM data_request WHERE customer_id = :customer) AS consents,
       EXISTS (SELECT 1 FROM merged_customer WHERE customer_id = :customer)
           OR EXISTS (SELECT 1 FROM merged_customer WHERE kept_id = :customer) AS merges
