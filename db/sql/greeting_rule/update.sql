UPDATE greeting_rule
SET occasion_key = :occasion_key, audience = :audience, gender = :gender, tag = :tag, occupation = :occupation, min_age = :min_age,
    channels = :channels, days_ahead = :days_ahead, send_at = :send_at, is_enabled = :is_enabled,
    segment_id = :segment_id
WHERE id = :id AND archived_at_ms IS NULL
