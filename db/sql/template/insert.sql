INSERT INTO template (key, title, audience, purpose, channel, occasion_key, language, recipient, version, updated_at_ms)
VALUES (:key, :title, :audience, :purpose, :channel, :occasion_key, :language, :recipient, 1, :at_ms)
