INSERT INTO customer (code, kind, full_name, given_name, sort_key, gender, honorific, stage, stage_since_ms, stage_since_on,
                      birth_calendar, birth_day, birth_month, birth_year, birth_leap_month, birth_approximate,
                      address, province, occupation, note, reach, since,
                      preferred_channel, preferred_hour, created_at_ms, updated_at_ms)
VALUES (:code, :kind, :full_name, :given_name, :sort_key, :gender, :honorific, :stage, :stage_since_ms, :stage_since_on,
        :birth_calendar, :birth_day, :birth_month, :birth_year, :birth_leap_month, :birth_approximate,
        :address, :province, :occupation, :note, :reach, :since,
        :preferred_channel, :preferred_hour, :created_at_ms, :updated_at_ms)
