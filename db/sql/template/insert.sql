INSERT INTO template (key, title, audience, purpose, channel, occasion_key, language, version, updated_at_ms)
VALUES (:key, :title, :audience, :purpose, :channel, :occasion_key, :language, 1, :at_ms)
