DELETE FROM last_contact
