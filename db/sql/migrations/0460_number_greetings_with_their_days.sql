-- A personal day that gets another number in a merge takes its greetings along: the year of an occurrence names the number, so while an entry stands as merged, that of its messages may change.
DROP TRIGGER outbox_occurrence_never_changes
-- next
CREATE TRIGGER outbox_occurrence_never_changes BEFORE UPDATE OF customer_id, occasion_key, occasion_year ON outbox_message
WHEN OLD.occasion_key IS NOT NEW.occasion_key
     OR (OLD.occasion_year IS NOT NEW.occasion_year
         AND (OLD.customer_id <> NEW.customer_id
              OR NOT EXISTS (SELECT 1 FROM merged_customer WHERE customer_id = OLD.customer_id)))
     OR (OLD.customer_id <> NEW.customer_id
         AND NOT EXISTS (SELECT 1 FROM merged_customer
                         WHERE (customer_id = OLD.customer_id AND kept_id = NEW.customer_id)
                            OR (customer_id = NEW.customer_id AND kept_id = OLD.customer_id))) BEGIN
    SELECT RAISE(ABORT, 'the occurrence of a message never changes');
END;
