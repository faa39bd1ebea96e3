UPDATE customer
SET code = :code, kind = :kind, full_name = :full_name, given_name = :given_name, sort_key = :sort_key, gender = :gender,
    honorific = :honorific, birth_calendar = :birth_calendar, birth_day = :birth_day, birth_month = :birth_month,
    birth_year = :birth_year, birth_leap_month = :birth_leap_month, birth_approximate = :birth_approximate,
    address = :address, province = :province, occupation = :occupation, note = :note, reach = :reach, since = :since,
    preferred_channel = :preferred_channel, preferred_hour = :preferred_hour,
    updated_at_ms = :updated_at_ms,
    deleted_at_ms = CASE WHEN :deleted THEN coalesce(deleted_at_ms, :updated_at_ms) END
WHERE id = :id
