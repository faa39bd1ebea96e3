#pragma once

#include "app/exchange/new_file.h"
#include "app/exchange/record_sink.h"

#include <QLockFile>
#include <QTemporaryDir>

#include <memory>

namespace app {

/// A new Excel workbook of one sheet whose first row is headings. Each cell is text, so that phone numbers,
/// codes and days stay as they are, and no cell is run as a formula. Written by libxlsxwriter with one row in
/// memory, in a folder of its own among the system's temporary files, where those of killed exports are
/// removed; read again as a whole before the file takes its name, because the library does not look whether
/// its temporary files found room.
class XlsxFile final : public RecordSink
{
public:
    /// The most records that a workbook holds, its headings included.
    static constexpr qint64 kMostRecords = 1048576;

    explicit XlsxFile(const QString &path);
    ~XlsxFile() override;

    /// Before the first record. FileAccess or DiskFull, naming the file, here and below.
    [[nodiscard]] db::Result<void> open();
    /// InvalidInput: a cell of more than 32,767 characters, or more records than a workbook holds.
    [[nodiscard]] db::Result<void> writeRecord(const QStringList &fields) override;
    [[nodiscard]] db::Result<void> settle() override;
    [[nodiscard]] db::Result<void> commit() override;

private:
    struct Book; // the types of the library
    enum class State
    {
        Writing,
        Settled,
        Failed
    };

    db::Result<void> writeCell(quint16 column, const QString &cell);
    db::Result<void> proveWhole(const QString &made) const;
    db::Result<void> take(const QString &made);

    NewFile m_file;
    QTemporaryDir m_folder;
    QLockFile m_lock; ///< says that the folder is in use
    QStringList m_last;
    qint64 m_records = 0;
    qsizetype m_columns = 0;
    State m_state = State::Writing;
    std::unique_ptr<Book> m_book; // goes before its folder
};

} // namespace app
