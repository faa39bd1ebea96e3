SELECT name FROM tag ORDER BY name
