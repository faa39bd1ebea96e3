SELECT days_ahead FROM greeting_rule WHERE id = :id
