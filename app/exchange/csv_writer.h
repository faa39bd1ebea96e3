#pragma once

#include "app/exchange/new_file.h"
#include "app/exchange/record_sink.h"
#include "db/core/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>

namespace app {

/// A cell that a spreadsheet neither runs as a formula nor saves as something else. The rule: if what stands
/// behind any leading apostrophes begins with = + - @ (or their full-width forms), a tab or a carriage
/// return, or is a number with a leading zero or of 12 digits and more, "1E5", or a part of a date such as
/// "8/3" and "MAR1", one apostrophe is put before the cell. Left as they are: whole dates (1990-05-31),
/// Vietnamese numbers of 11 digits (+84912345678) and plain numbers ("-5", "-1200.50"); a shorter "+84" would
/// come back as 84, and "-007" as -7.
QString guardCell(const QString &cell);

/// Takes back what guardCell did: unguardCell(guardCell(x)) is x for every x.
QString unguardCell(const QString &cell);

/// Writes separated values (RFC 4180): UTF-8, CRLF, quotes where they are needed.
class CsvWriter final
{
public:
    struct Options
    {
        char separator = ',';
        bool byteOrderMark = true; ///< without it Excel reads Vietnamese as Windows-1258
        bool guardFormulas = true;
    };

    /// `device` must be open for writing and outlive the writer.
    explicit CsvWriter(QIODevice &device) : CsvWriter(device, Options{}) {}
    CsvWriter(QIODevice &device, Options options);
    Q_DISABLE_COPY_MOVE(CsvWriter)

    /// Buffered; FileAccess or DiskFull when the device takes no more.
    db::Result<void> writeRecord(const QStringList &fields);
    /// Must be called at the end: nothing is written on destruction, where a failure would be lost.
    db::Result<void> flush();

private:
    void appendField(const QString &field, bool alone);

    QIODevice &m_device;
    Options m_options;
    QByteArray m_buffer;
};

/// A new CSV file.
class CsvFile final : public RecordSink
{
public:
    explicit CsvFile(const QString &path) : m_file(path), m_writer(m_file.device()) {}

    /// Before the first record. FileAccess or DiskFull, naming the file.
    [[nodiscard]] db::Result<void> open() { return m_file.open(); }
    [[nodiscard]] db::Result<void> writeRecord(const QStringList &fields) override
    {
        return m_file.named(m_writer.writeRecord(fields));
    }
    [[nodiscard]] db::Result<void> settle() override;
    [[nodiscard]] db::Result<void> commit() override;

private:
    NewFile m_file;
    CsvWriter m_writer;
};

/// One that is open.
[[nodiscard]] db::Result<std::unique_ptr<CsvFile>> createCsv(const QString &path);

} // namespace app
