SELECT c.id, c.code, c.kind, c.full_name, c.given_name, c.sort_key, c.gender, c.honorific, c.stage, c.birth_calendar,
       c.birth_day, c.birth_month, c.birth_year, c.birth_leap_month, c.birth_approximate, c.province, c.occupation,
       c.note, c.since, c.created_at_ms, c.updated_at_ms, c.deleted_at_ms, c.address,
       c.preferred_channel, c.preferred_hour,
       (SELECT group_concat(normalized, ';') FROM
           (SELECT normalized FROM contact_point WHERE customer_id = c.id AND kind = 'phone' ORDER BY is_primary DESC, id)) AS phones,
       (SELECT group_concat(normalized, ';') FROM
           (SELECT normalized FROM contact_point WHERE customer_id = c.id AND kind = 'email' ORDER BY is_primary DESC, id)) AS emails,
       (SELECT group_concat(normalized, ';') FROM
           (SELECT normalized FROM contact_point WHERE customer_id = c.id AND kind = 'zalo' ORDER BY is_primary DESC, id)) AS zalos,
       (SELECT group_concat(normalized, ';') FROM
           (SELECT normalized FROM contact_point WHERE customer_id = c.id AND kind = 'facebook' ORDER BY is_primary DESC, id)) AS facebooks,
       (SELECT group_concat(value, char(10)) FROM
           (SELECT value FROM contact_point WHERE customer_id = c.id AND kind = 'website' ORDER BY is_primary DESC, id)) AS websites,
       (SELECT group_concat(value, char(10)) FROM
           (SELECT value FROM contact_point WHERE customer_id = c.id AND kind = 'other' ORDER BY is_primary DESC, id)) AS others,
       (SELECT group_concat(name, ';') FROM
           (SELECT CASE WHEN t.name GLOB '*[,;|"]*' OR t.name GLOB '*:::*' THEN '"' || replace(t.name, '"', '""') || '"' ELSE t.name END AS name
            FROM customer_tag AS ct JOIN tag AS t ON t.id = ct.tag_id WHERE ct.customer_id = c.id ORDER BY t.name)) AS tags,
       (SELECT group_concat(purpose || ':' || channel || ':' || CASE granted WHEN 1 THEN 'yes' ELSE 'no' END, ';')
        FROM consent_current WHERE customer_id = c.id) AS consents,
       (SELECT group_concat(kind || char(31) || number || char(31) || name || char(31) || calendar || char(31) || coalesce(day, '')
                            || char(31) || coalesce(month, '') || char(31) || coalesce(year, '') || char(31) || leap_month
                            || char(31) || approximate, char(30))
        FROM (SELECT * FROM personal_day WHERE customer_id = c.id ORDER BY kind, number)) AS personal_days
FROM customer AS c
WHERE c.deleted_at_ms IS NULL AND c.id BETWEEN :first AND :last
ORDER BY c.id
