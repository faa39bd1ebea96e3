#pragma once

#include "db/core/error.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

class QVariant;

namespace db {

class PreparedStatement;
struct ValueTest;

/// One use of a prepared statement: values in, rows out. At the end of its scope it forgets both, and what
/// was prepared is kept for the next use. Placeholders and columns go by name, so that the SQL file can be
/// read on its own, or by number in loops over many rows. Lives on its connection's thread and ends before
/// it.
class Statement final
{
public:
    /// Connection::prepare() makes these. What could not be prepared answers with its error at the first
    /// step.
    explicit Statement(Result<std::unique_ptr<PreparedStatement>> prepared);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Q_DISABLE_COPY(Statement)
    ~Statement();

    // Placeholders are numbered from 1 in the order of their first appearance. A value that cannot be bound
    // makes the next step fail.
    Statement &bind(int placeholder, qint64 value);
    Statement &bind(int placeholder, QStringView text);
    template <class Integer> Statement &bind(int placeholder, const std::optional<Integer> &value)
    {
        return value ? bind(placeholder, qint64{*value}) : bindNull(placeholder);
    }
    /// UTF-8 that outlives the next step; NULL for a null view.
    Statement &bindUtf8(int placeholder, QByteArrayView utf8);
    /// A BLOB: bytes that outlive the next step.
    Statement &bindBytes(int placeholder, QByteArrayView bytes);
    /// A copy of it is bound.
    Statement &bindTest(int placeholder, const ValueTest &test);
    Statement &bindNull(int placeholder);
    /// NULL for an empty text.
    Statement &bindOrNull(int placeholder, QStringView text);

    // The same by name, with its colon.
    template <class Value> Statement &bind(const char *placeholder, const Value &value)
    {
        return bind(numberOf(placeholder), value);
    }
    Statement &bindUtf8(const char *placeholder, QByteArrayView utf8)
    {
        return bindUtf8(numberOf(placeholder), utf8);
    }
    Statement &bindBytes(const char *placeholder, QByteArrayView bytes)
    {
        return bindBytes(numberOf(placeholder), bytes);
    }
    Statement &bindTest(const char *placeholder, const ValueTest &test)
    {
        return bindTest(numberOf(placeholder), test);
    }
    Statement &bindOrNull(const char *placeholder, QStringView text)
    {
        return bindOrNull(numberOf(placeholder), text);
    }

    // The same for the next placeholder, counted from 1 since the last reset.
    template <class Value> Statement &add(const Value &value) { return bind(++m_placeholder, value); }
    Statement &add(const ValueTest &test) { return bindTest(++m_placeholder, test); }
    Statement &addOrNull(QStringView text) { return bindOrNull(++m_placeholder, text); }

    /// True while there is a row. After false or an error the statement is reset and can be bound again.
    [[nodiscard]] Result<bool> step();
    /// Steps to the end; for statements that give no rows, or whose rows are not wanted.
    [[nodiscard]] Result<void> run();
    /// Lets go of the rows that are left; values stay bound.
    void reset();
    /// Rows that the last run to the end has changed, those changed by triggers not counted.
    qint64 rowsAffected() const { return m_rowsAffected; }

    // exec() runs to the first row; then next() while there is one. next() is also false when reading fails:
    // ask finished(). Prefer step(), run() and rows.h, where an error cannot be overlooked.
    [[nodiscard]] Result<void> exec();
    [[nodiscard]] bool next();
    [[nodiscard]] Result<void> finished() const;

    // Columns of the row, numbered from 0.
    qint64 integer(int column) const;
    std::optional<int> optionalInt(int column) const;
    bool isNull(int column) const;
    QString text(int column) const; ///< empty for NULL
    /// Valid until the next step.
    QByteArrayView utf8(int column) const;
    /// Of a BLOB; valid until the next step.
    QByteArrayView bytes(int column) const;
    /// As the file has it, of whatever type; for looking into a file, not for stores.
    QVariant value(int column) const;

    // The same by name.
    qint64 integer(const char *column) const { return integer(columnOf(column)); }
    std::optional<int> optionalInt(const char *column) const { return optionalInt(columnOf(column)); }
    bool isNull(const char *column) const { return isNull(columnOf(column)); }
    QString text(const char *column) const { return text(columnOf(column)); }
    QByteArrayView utf8(const char *column) const { return utf8(columnOf(column)); }
    QByteArrayView bytes(const char *column) const { return bytes(columnOf(column)); }

private:
    enum class Row
    {
        None,
        Waiting, ///< exec() has fetched it, next() has not handed it out
        Current
    };
    int numberOf(const char *placeholder);
    int columnOf(const char *column) const;
    void check(int bindCode);

    std::unique_ptr<PreparedStatement> m_prepared;
    std::optional<Error> m_fault; // of preparing or binding
    Result<void> m_read;          // what next() came upon
    qint64 m_rowsAffected = 0;
    int m_placeholder = 0;
    Row m_row = Row::None;
};

} // namespace db
