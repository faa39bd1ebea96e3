INSERT INTO greeting_rule (occasion_key, audience, gender, tag, occupation, min_age, channels, days_ahead, send_at, is_enabled,
                           segment_id, created_at_ms)
VALUES (:occasion_key, :audience, :gender, :tag, :occupation, :min_age, :channels, :days_ahead, :send_at, :is_enabled,
        :segment_id, :created_at_ms)
