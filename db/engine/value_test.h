#pragma once

#include <QByteArrayView>

#include <functional>

struct sqlite3;

namespace db {

/// What a statement leaves to the program: "passes(:test, key)" holds where the bound test says so of the
/// value. Of very many rows only those that pass come out of SQLite. A value of another type does not pass.
struct ValueTest
{
    std::function<bool(QByteArrayView utf8)> text;
    std::function<bool(qint64)> number;
};

/// For Connection and Statement: the type of a bound test, and the function that asks it. A code of SQLite.
extern const char *const kValueTest;
int addValueTests(sqlite3 *connection);

} // namespace db
