-- A new one never gets the id of one that was deleted: a step that can be undone, or a rule that is put away, may
-- still mean that one. The journal names each as 'segment/<id>/...'; the range uses its key: '0' is the character behind '/'.
INSERT INTO segment (id, name, condition, created_at_ms, updated_at_ms)
VALUES (coalesce(:id,
                 1 + max((SELECT coalesce(max(id), 0) FROM segment),
                         (SELECT coalesce(max(lost_segment_id), 0) FROM greeting_rule),
                         (SELECT coalesce(max(CAST(substr(subject, length('segment/') + 1) AS INTEGER)), 0)
                          FROM journal_subject
                          WHERE subject >= 'segment/' AND subject < 'segment0'))),
        :name, :condition, :now, :now)
