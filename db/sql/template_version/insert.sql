INSERT INTO template_version (template_id, version, subject, body, created_at_ms, is_shipped)
SELECT t.id, t.version, :subject, :body, :at_ms,
       CASE WHEN :by_program THEN 1
            WHEN t.version = 1 THEN t.key IS NOT NULL
            ELSE EXISTS (SELECT 1 FROM template_version AS own -- of the shop, and now what it was before
                         JOIN template_version AS before ON before.template_id = own.template_id AND before.version = own.version - 1
                         WHERE own.template_id = t.id AND own.version = t.version - 1 AND own.is_shipped = 0
                           AND before.is_shipped = 1 AND before.subject = :subject AND before.body = :body)
       END
FROM template AS t
WHERE t.id = :template_id
