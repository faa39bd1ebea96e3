SELECT name, type, "notnull" AS is_needed, dflt_value FROM pragma_table_info('customer')
