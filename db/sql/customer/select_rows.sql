SELECT c.id, c.code, c.full_name, c.given_name, c.stage, c.gender,
       (SELECT p.normalized FROM contact_point AS p
        WHERE p.customer_id = c.id AND p.kind = 'phone' ORDER BY p.is_primary DESC, p.id LIMIT 1) AS phone,
       (SELECT p.normalized FROM contact_point AS p
        WHERE p.customer_id = c.id AND p.kind = 'email' ORDER BY p.is_primary DESC, p.id LIMIT 1) AS email,
       (SELECT i.occurred_on FROM interaction AS i
        WHERE i.customer_id = c.id ORDER BY i.occurred_at_ms DESC LIMIT 1) AS last_contact_on,
       c.birth_calendar, c.birth_day, c.birth_month, c.birth_year, c.birth_leap_month, c.birth_approximate,
       c.occupation, c.since
FROM json_each(:ids) AS wanted
JOIN customer AS c ON c.id = wanted.value
WHERE c.deleted_at_ms IS NULL
ORDER BY wanted.key
