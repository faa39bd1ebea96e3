SELECT id, occasion_key, audience, gender, tag, occupation, min_age, channels, days_ahead, send_at, is_enabled, segment_id
FROM greeting_rule
WHERE id = :id AND archived_at_ms IS NULL
