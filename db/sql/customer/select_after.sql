SELECT c.id, c.code, c.kind, c.full_name, c.given_name, c.sort_key, c.gender, c.honorific, c.stage, c.birth_calendar,
       c.birth_day, c.birth_month, c.birth_year, c.birth_leap_month, c.birth_approximate, c.province, c.occupation,
       '' AS note, c.since, c.created_at_ms, c.updated_at_ms, c.deleted_at_ms, '' AS address,
       c.preferred_channel, c.preferred_hour
FROM customer AS c
WHERE c.id > :after AND c.deleted_at_ms IS NULL
ORDER BY c.id
LIMIT :most
