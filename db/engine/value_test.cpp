#include "db/engine/value_test.h"

#include <sqlite3.h>

namespace db {

namespace {

bool passes(const ValueTest &test, sqlite3_value *value)
{
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_INTEGER)
        return test.number && test.number(sqlite3_value_int64(value));
    if (type != SQLITE_TEXT || !test.text)
        return false;
    // As a blob it is looked at where it stands; as text it would be copied to end with a zero.
    const auto *const utf8 = static_cast<const char *>(sqlite3_value_blob(value));
    return test.text({utf8, sqlite3_value_bytes(value)});
}

void answer(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *const test = static_cast<const ValueTest *>(sqlite3_value_pointer(values[0], kValueTest));
    sqlite3_result_int(context, test && passes(*test, values[1]) ? 1 : 0);
}

} // namespace

const char *const kValueTest = "ValueTest";

int addValueTests(sqlite3 *connection)
{
    return sqlite3_create_function_v2(connection, "passes", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr,
                                      &answer, nullptr, nullptr, nullptr);
}

} // namespace db
