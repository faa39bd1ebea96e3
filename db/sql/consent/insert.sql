INSERT INTO consent (customer_id, channel, purpose, granted, source, wording, recorded_at_ms, way, given_on, recorded_by)
VALUES (:customer_id, :channel, :purpose, :granted, :source, :wording, :recorded_at_ms, :way, :given_on, :recorded_by)
