INSERT INTO import_profile (name, headings, layout, updated_at_ms)
VALUES (:name, :headings, :layout, :now)
ON CONFLICT DO NOTHING
