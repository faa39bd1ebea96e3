DELETE FROM journal
WHERE id IN (SELECT journal_id FROM journal_subject
             WHERE subject GLOB 'customer/*' OR subject GLOB 'contact/*' OR subject GLOB 'consent/*'
                OR subject GLOB 'message/*' OR subject GLOB 'import/*')
