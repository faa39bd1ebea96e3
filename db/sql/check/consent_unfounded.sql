SELECT count(*) AS wrong
FROM consent_current AS w
WHERE NOT EXISTS (SELECT 1 FROM consent AS c
                  WHERE c.customer_id = w.customer_id AND c.purpose = w.purpose AND c.channel = w.channel
                    AND c.id NOT IN (SELECT consent_id FROM consent_void))
