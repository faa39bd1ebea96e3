DELETE FROM contact_span
