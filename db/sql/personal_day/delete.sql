DELETE FROM personal_day WHERE customer_id = :customer_id AND kind = :kind AND number = :number
