UPDATE interaction SET amount = :amount, note = :note WHERE id = :id
