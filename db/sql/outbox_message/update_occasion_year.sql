UPDATE outbox_message SET occasion_year = :occasion_year WHERE id = :id
