-- What failed before a message was planned again is no answer to its next attempts, which are counted from 1.
UPDATE delivery_event
SET reference = reference || '-' || :at_ms
WHERE message_id = :message_id AND kind = 'failed' AND source IN ('transport', 'hand')
  AND reference <> '' AND reference NOT LIKE '%-%'
