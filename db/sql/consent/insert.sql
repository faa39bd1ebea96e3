INSERT INTO consent (customer_id, channel, purpose, granted, source, wording, recorded_at_ms)
VALUES (:customer_id, :channel, :purpose, :granted, :source, :wording, :recorded_at_ms)
